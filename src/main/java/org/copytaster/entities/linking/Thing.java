package org.copytaster.entities.linking;

import org.copytaster.entities.Languages;
import org.jspecify.annotations.Nullable;

/** One entry of the tables. Immutable; equal to nothing but itself. */
final class Thing {

    private final @Nullable String id;
    private final Kind kind;
    private final String country;
    private final String name;
    private final @Nullable String[] names;

    /**
     * @param id its Wikidata id, or null where none could be verified
     * @param country ISO 3166-1 code of the country it belongs to, empty if to none
     * @param name its usual name in English
     * @param names its usual names in the languages where they differ, by number of {@link Languages}; taken over
     */
    Thing(@Nullable String id, Kind kind, String country, String name, @Nullable String[] names) {
        this.id = id;
        this.kind = kind;
        this.country = country;
        this.name = name;
        this.names = names;
    }

    @Nullable
    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    /** Its usual name in a language; the English one where the table has no other. */
    String name(String language) {
        int index = Languages.index(language);
        String own = index < names.length ? names[index] : null;
        return own != null ? own : name;
    }
}
