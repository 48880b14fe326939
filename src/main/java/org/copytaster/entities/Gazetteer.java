package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.resource.Resource;

/**
 * What lists say of a word: part of a country's, a city's, a person's name; a common word of the language. And names of
 * several words, matched whole.
 *
 * <p>The list is {@code names.tsv.gz}: a name in lower case, its bits, and for words a second number whose bit
 * <i>n</i> says that the word is a common one in language <i>n</i> of {@link Languages}. What the program reads is
 * {@code names.table.gz}, the same by hashes of 48 bits, sorted: nothing is parsed at the start. A word that is in no list
 * has the hash of one that is once in a thousand million. {@code copytaster train names} makes the one of the other.
 * Immutable, shared by all threads.
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

    /** Names in the linker's own tables, and in the project's lists of well-known ones ({@code tools/names}). */
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
    private static final int LONGEST_RUN = 1 << 12;

    private static final String TABLE = "names.table.gz";
    private static final int MAGIC = 0x43544e31;

    /** A row holds a hash's upper 48 bits, and below them which of the kinds its name is of. */
    private static final int KIND_BITS = 16;

    private static final int KIND = (1 << KIND_BITS) - 1;

    /** In the file, hashes with the same first 16 bits stand together, so that 32 bits of each are left. */
    private static final int GROUPS = 1 << 16;

    /** How many places there are; a hash belongs to the one that is as far up as the hash among all. */
    private final long capacity;

    /** Ascending by hash, with linear probing; the last place is empty, and ends every search. */
    private final long[] rows;

    /** For each kind of name, of which 0 is no name, its bits and the languages in which it is a common word. */
    private final int[] values;

    private final byte[] commonIn;

    private Gazetteer(int size, int[] values, byte[] commonIn) {
        this.values = values;
        this.commonIn = commonIn;
        capacity = Math.max(64, size + size / 2);
        // No run of neighbours is so long that one at the end would need more places.
        rows = new long[(int) capacity + Math.min(size, LONGEST_RUN) + 1];
    }

    /** Adds the row that comes next, and returns its place; {@code last} is that of the one before, or -1. */
    private int add(long row, int last) {
        int place = Math.max(home(row), last + 1);
        rows[place] = row;
        return place;
    }

    private int home(long hash) {
        return (int) (((hash >>> 32) * capacity) >>> 32);
    }

    /** The kind of the name with this hash; 0 for none. */
    private int kind(long hash) {
        int at = home(hash);
        long row = rows[at];
        while (row != 0) {
            long difference = (row ^ hash) >>> KIND_BITS;
            if (difference == 0) {
                return (int) row & KIND;
            }
            row = rows[++at];
        }
        return 0;
    }

    /** The table that ships in the jar. */
    public static Gazetteer bundled() {
        return read(Resource.unpacked(Gazetteer.class, TABLE));
    }

    private static Gazetteer read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new IllegalStateException(TABLE + " is of another version; copytaster train names makes it");
        }
        int size = in.getInt();
        int[] values = new int[in.getInt()];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        byte[] commonIn = new byte[values.length];
        in.get(commonIn);
        Gazetteer names = new Gazetteer(size, values, commonIn);
        names.addAll(bytes, in.position(), size);
        return names;
    }

    /** One loop over the bytes, since it runs at every start, before the compiler has come to it: it comes to loops first. */
    private void addAll(byte[] bytes, int groups, int size) {
        int rest = groups + GROUPS;
        int kind = rest + size * Integer.BYTES;
        int place = -1;
        for (int group = 0; group < GROUPS; group++) {
            for (int left = bytes[groups + group] & 0xff; left > 0; left--) {
                int upper = group << 16 | (bytes[rest] & 0xff) << 8 | (bytes[rest + 1] & 0xff);
                int lower = (bytes[rest + 2] & 0xff) << 24
                        | (bytes[rest + 3] & 0xff) << 16
                        | (bytes[kind] & 0xff) << 8
                        | (bytes[kind + size] & 0xff);
                place = add((long) upper << 32 | (lower & 0xffffffffL), place);
                rest += Integer.BYTES;
                kind++;
            }
        }
    }

    /** Writes the table; the same list gives the same bytes. */
    public void write(OutputStream uncompressed) throws IOException {
        List<Long> hashes = new ArrayList<>();
        byte[] groups = new byte[GROUPS];
        for (long row : rows) {
            if (row != 0) {
                hashes.add(row);
                if (++groups[(int) (row >>> 48)] == 0) {
                    throw new IllegalArgumentException("more than 255 names share the first 16 bits of their hashes");
                }
            }
        }
        DataOutputStream out = new DataOutputStream(uncompressed);
        out.writeInt(MAGIC);
        out.writeInt(hashes.size());
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
        out.write(commonIn);
        out.write(groups);
        for (long row : hashes) {
            out.writeInt((int) (row >>> KIND_BITS));
        }
        for (int shift : new int[] {8, 0}) {
            for (long row : hashes) {
                out.writeByte((int) (row >>> shift));
            }
        }
        out.flush();
    }

    /**
     * Makes the table of a list.
     *
     * @param list lines of {@code names.tsv.gz}, unpacked
     * @throws IllegalArgumentException if a line is not well formed
     */
    public static Gazetteer parse(byte[] list) {
        Map<Long, Integer> valueOf = new TreeMap<>(Long::compareUnsigned);
        Map<Long, Integer> commonOf = new TreeMap<>();
        new String(list, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] fields = line.split("\t", -1);
            long chain = 0;
            for (String word : fields[0].split(" ", -1)) {
                if (chain != 0) {
                    valueOf.merge(chain & ~KIND, PREFIX, (a, b) -> a | b);
                }
                chain = chain(chain, Hash.of(word, 0, word.length()));
            }
            valueOf.merge(chain & ~KIND, number(fields, 1), (a, b) -> a | b);
            commonOf.merge(chain & ~KIND, number(fields, 2), (a, b) -> a | b);
        });
        // Kinds have their numbers in the order of what they are, so that those numbers don't hang on the hashes.
        TreeMap<Long, Integer> kinds = new TreeMap<>(Map.of(0L, 0));
        valueOf.forEach((hash, value) -> kinds.put(kind(value, commonOf.getOrDefault(hash, 0)), 0));
        if (kinds.size() > KIND) {
            throw new IllegalArgumentException(kinds.size() + " kinds of names are too many");
        }
        int[] values = new int[kinds.size()];
        byte[] commonIn = new byte[kinds.size()];
        int number = 0;
        for (Map.Entry<Long, Integer> kind : kinds.entrySet()) {
            values[number] = (int) (kind.getKey() >>> 8);
            commonIn[number] = kind.getKey().byteValue();
            kind.setValue(number++);
        }
        Gazetteer names = new Gazetteer(valueOf.size(), values, commonIn);
        int place = -1;
        for (Map.Entry<Long, Integer> name : valueOf.entrySet()) {
            long kind = kind(name.getValue(), commonOf.getOrDefault(name.getKey(), 0));
            place = names.add(name.getKey() | kinds.getOrDefault(kind, 0), place);
        }
        return names;
    }

    private static long kind(int value, int commonIn) {
        return (long) value << 8 | (commonIn & 0xff);
    }

    private static int number(String[] fields, int field) {
        try {
            return Integer.parseInt(fields[field]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a name with its bits: " + String.join(" ", fields), e);
        }
    }

    private static long chain(long chain, long word) {
        return Hash.mix(chain * 31 + word);
    }

    int bits(long lowerHash, int language) {
        int kind = kind(chain(0, lowerHash));
        int common = commonIn[kind];
        boolean isCommon =
                language < Languages.CODES.size() ? (common >> language & 1) != 0 : Integer.bitCount(common) > 1;
        return (values[kind] & ~PREFIX) | (isCommon ? COMMON : 0);
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
            int value = values[kind(chain)];
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
