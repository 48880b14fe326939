package org.copytaster.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * What lists say of a word: part of a country's, a city's, a person's name; a common word of the language. And names of
 * several words, matched whole.
 *
 * <p>The list is {@code names.tsv.gz}: a name in lower case, its bits, and for words a second number whose bit
 * <i>n</i> says that the word is a common one in language <i>n</i> of {@link Languages}. Immutable, shared by all
 * threads.
 */
public final class Gazetteer {

    /** Kinds of names, by bit. */
    public static final int COUNTRY = 1;

    public static final int COUNTRY_PART = 1 << 1;
    public static final int REGION = 1 << 2;
    public static final int BIG_CITY = 1 << 3;
    public static final int LANGUAGE = 1 << 4;
    public static final int CITY = 1 << 5;
    public static final int CITY_PART = 1 << 6;
    public static final int PROVINCE_PART = 1 << 7;
    public static final int POLITICIAN_FORENAME = 1 << 8;
    public static final int POLITICIAN_SURNAME = 1 << 9;
    public static final int FREQUENT_SURNAME = 1 << 10;
    public static final int FORENAME = 1 << 11;
    public static final int SURNAME = 1 << 12;
    public static final int PARTY = 1 << 13;
    public static final int CLUB = 1 << 14;
    public static final int COMPANY = 1 << 15;
    public static final int INSTITUTION = 1 << 16;

    /** A word usually written small in the article's language. */
    public static final int COMMON = 1 << 17;

    /** Names in the linker's own tables. */
    public static final int KNOWN_ORGANISATION = 1 << 18;

    public static final int KNOWN_PLACE = 1 << 19;
    public static final int KNOWN_PERSON = 1 << 20;

    /** A people, or the adjective of its country. */
    public static final int DEMONYM = 1 << 21;

    /** A German common noun, and a word that ends in one: see {@link GermanNouns}. */
    public static final int NOUN = 1 << 22;

    public static final int COMPOUND = 1 << 23;

    /** A place of a thousand inhabitants or more; many are named like people. */
    public static final int TOWN = 1 << 24;

    /** A word that is a company's, a club's, a party's or a shop's name; many mean something else as well. */
    public static final int BRAND = 1 << 25;

    /** Names of people, places and organisations: what a genitive may be of. */
    static final int NAMES = (1 << 17) - 1 | KNOWN_ORGANISATION | KNOWN_PLACE | KNOWN_PERSON | TOWN | BRAND;

    /** Bits of {@link #coarse}. */
    static final int COARSE_FORENAME = 1;

    static final int COARSE_SURNAME = 1 << 1;
    static final int COARSE_PLACE = 1 << 2;
    static final int COARSE_ORGANISATION = 1 << 3;
    static final int COARSE_COMMON = 1 << 4;
    static final int COARSE_DEMONYM = 1 << 5;
    static final int COARSE_NOUN = 1 << 6;

    private static final int PREFIX = 1 << 30;
    private static final int LONGEST_PHRASE = 8;

    private final HashSlots slots;
    private final int[] values;
    private final byte[] commonIn;

    private Gazetteer(int capacity) {
        slots = new HashSlots(capacity);
        values = new int[capacity];
        commonIn = new byte[capacity];
    }

    public static Gazetteer bundled() {
        try (InputStream in = Gazetteer.class.getResourceAsStream("names.tsv.gz")) {
            if (in == null) {
                throw new IllegalStateException("names.tsv.gz is missing from the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a gzipped list. */
    public static Gazetteer read(InputStream gzipped) throws IOException {
        try (InputStream in = new GZIPInputStream(gzipped, 1 << 16)) {
            return parse(in.readAllBytes());
        }
    }

    static Gazetteer parse(byte[] list) {
        int names = 0;
        for (byte b : list) {
            names += b == '\n' || b == ' ' ? 1 : 0;
        }
        Gazetteer gazetteer = new Gazetteer(Integer.highestOneBit(Math.max(64, names + names / 2)) * 2);
        gazetteer.addAll(list);
        return gazetteer;
    }

    /** One loop over the bytes, since it runs at every start, before the compiler has come to it: it comes to loops first. */
    private void addAll(byte[] list) {
        long word = Hash.SEED;
        long chain = 0;
        int slot = -1;
        int number = 0;
        for (int at = 0; at < list.length; at++) {
            int b = list[at];
            if (b == '\t') {
                if (slot < 0) {
                    slot = slots.take(chain == 0 ? word : chain(chain, word));
                } else {
                    values[slot] |= number;
                }
                number = 0;
            } else if (b == '\n') {
                commonIn[slot] |= (byte) number;
                word = Hash.SEED;
                chain = 0;
                slot = -1;
                number = 0;
            } else if (slot >= 0) {
                number = number * 10 + digit(b);
            } else if (b == ' ') {
                chain = chain(chain, word);
                values[slots.take(chain)] |= PREFIX;
                word = Hash.SEED;
            } else if (b >= 0) {
                word = Hash.add(word, b);
            } else {
                // A character of two bytes or three; the list has none of four.
                int more = (b & 0xe0) == 0xc0 ? 1 : 2;
                int c = b & (0x3f >> more);
                for (int end = at + more; at < end; ) {
                    c = c << 6 | (list[++at] & 0x3f);
                }
                word = Hash.add(word, c);
            }
        }
    }

    private static int digit(int b) {
        if (b < '0' || b > '9') {
            throw new IllegalArgumentException("not a digit of a name's bits: " + (char) b);
        }
        return b - '0';
    }

    private static long chain(long chain, long word) {
        return Hash.mix(chain * 31 + word);
    }

    int bits(long lowerHash, int language) {
        int slot = slots.find(lowerHash);
        int common = commonIn[slot];
        boolean isCommon =
                language < Languages.CODES.size() ? (common >> language & 1) != 0 : Integer.bitCount(common) > 1;
        return (values[slot] & ~PREFIX) | (isCommon ? COMMON : 0);
    }

    /** The bits drawn together to seven: forename, surname, place, organisation, common word, demonym, noun. */
    static int coarse(int bits) {
        return ((bits & (POLITICIAN_FORENAME | FORENAME)) != 0 ? COARSE_FORENAME : 0)
                | ((bits & (POLITICIAN_SURNAME | FREQUENT_SURNAME | SURNAME)) != 0 ? COARSE_SURNAME : 0)
                | ((bits & (COUNTRY | REGION | BIG_CITY | CITY | KNOWN_PLACE)) != 0 ? COARSE_PLACE : 0)
                | ((bits & (PARTY | CLUB | COMPANY | INSTITUTION | KNOWN_ORGANISATION)) != 0 ? COARSE_ORGANISATION : 0)
                | ((bits & COMMON) != 0 ? COARSE_COMMON : 0)
                | ((bits & DEMONYM) != 0 ? COARSE_DEMONYM : 0)
                | ((bits & (NOUN | COMPOUND)) != 0 ? COARSE_NOUN : 0);
    }

    /**
     * The longest name of two words or more that starts at a word.
     *
     * @return how many words, in the low byte, and the name's bits above; 0 if none
     */
    long longestPhrase(Word[] words, int start, int end) {
        long chain = 0;
        long best = 0;
        for (int i = start; i < end && i - start < LONGEST_PHRASE; i++) {
            chain = chain(chain, words[i].lowerHash);
            int value = values[slots.find(chain)];
            if (i > start && (value & ~PREFIX) != 0) {
                best = (long) (value & ~PREFIX) << 8 | (i + 1 - start);
            }
            if ((value & PREFIX) == 0) {
                break;
            }
        }
        return best;
    }
}
