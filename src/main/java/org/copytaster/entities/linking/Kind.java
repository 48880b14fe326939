package org.copytaster.entities.linking;

import java.util.Locale;
import org.copytaster.article.EntityType;

/** What a thing of the tables is; finer than the types of the contract, because a capital can stand for a government. */
enum Kind {
    /** Somebody who holds or held an office. */
    PERSON(EntityType.PERSON),
    /** Somebody known for other things, who speaks for no country and says nothing of the politicians in the article. */
    FIGURE(EntityType.PERSON),
    COUNTRY(EntityType.PLACE),
    CAPITAL(EntityType.PLACE),
    CITY(EntityType.PLACE),
    REGION(EntityType.PLACE),
    PLACE(EntityType.PLACE),
    /** A building or street that stands for who works there: the Kremlin, Downing Street. */
    SEAT(EntityType.PLACE),
    ORGANISATION(EntityType.ORGANISATION),
    PARTY(EntityType.ORGANISATION),
    COMPANY(EntityType.ORGANISATION),
    MEDIA(EntityType.ORGANISATION),
    CLUB(EntityType.ORGANISATION),
    EVENT(EntityType.EVENT),
    PRODUCT(EntityType.PRODUCT);

    private final EntityType type;

    Kind(EntityType type) {
        this.type = type;
    }

    EntityType type() {
        return type;
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
