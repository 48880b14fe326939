package org.copytaster.entities.linking;

import java.util.Locale;

/** Classes of public office; the bits are those of the politicians' table. */
enum Office {
    MINISTER(1),
    PRESIDENT(2),
    MONARCH(4),
    GOVERNOR(8),
    AMBASSADOR(16),
    LEGISLATOR(32),
    GENERAL(64);

    /** The offices that few people of a country hold. */
    static final int HIGH = MINISTER.bit | PRESIDENT.bit | MONARCH.bit;

    /** Those whose holders the news names without saying what they are: not those of embassies and of headquarters. */
    static final int POLITICAL = HIGH | GOVERNOR.bit | LEGISLATOR.bit;

    private final int bit;

    Office(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    static Office of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
