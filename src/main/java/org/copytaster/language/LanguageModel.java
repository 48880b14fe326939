package org.copytaster.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How much each n-gram speaks for each language: naive Bayes over hashed character n-grams, a weight being
 * {@code log(P(n-gram | language) / P(n-gram))} in steps of 1/{@value #STEPS}. Immutable, safe for any number of
 * threads.
 *
 * <p>Several lanes may have the same name: {@code und} has one for each family of languages that are not told apart.
 */
public final class LanguageModel {

    /** Rows of the table; a power of two. */
    public static final int BUCKETS = 1 << 16;

    /** Steps of a weight in one nat. */
    public static final int STEPS = 20;

    /** How many times an n-gram of a lower-case word counts, against once for capitalized ones, which may be names. */
    public static final int PLAIN = 2;

    private static final int BIAS = 128;
    private static final int MOST_ADDED = 256;
    private static final long EVEN_BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final int MAGIC = 0x43544C31;
    private static final int SHIFT = 64 - Integer.numberOfTrailingZeros(BUCKETS);

    private final List<String> names;
    private final float[] priors;
    private final float temperature;
    private final int octets;
    /** The weights, each plus {@link #BIAS}, lane 0 in the lowest byte; every row starts with a new long. */
    private final long[] table;

    /**
     * @param names a language code for each lane
     * @param priors for each lane, what speaks for it before anything is read, in nats
     * @param temperature what the sum of all weights of a text is to be multiplied by, since n-grams overlap and do not
     *     speak independently; 0 to 1
     * @param weights lane by lane for bucket 0, then for bucket 1, and so on
     */
    public LanguageModel(List<String> names, float[] priors, float temperature, byte[] weights) {
        if (weights.length != names.size() * BUCKETS || priors.length != names.size()) {
            throw new IllegalArgumentException(weights.length + " weights for " + names.size() + " lanes");
        }
        this.names = List.copyOf(names);
        this.priors = priors.clone();
        this.temperature = temperature;
        this.octets = (names.size() + Long.BYTES - 1) / Long.BYTES;
        this.table = table(weights, names.size(), octets);
    }

    private static long[] table(byte[] weights, int lanes, int octets) {
        long[] table = new long[BUCKETS * octets];
        int i = 0;
        for (int row = 0; row < table.length; row += octets) {
            for (int lane = 0; lane < lanes; lane++) {
                table[row + lane / Long.BYTES] |= (weights[i++] + (long) BIAS) << (lane % Long.BYTES * 8);
            }
        }
        return table;
    }

    private byte[] weights() {
        int lanes = names.size();
        byte[] weights = new byte[BUCKETS * lanes];
        int i = 0;
        for (int row = 0; row < table.length; row += octets) {
            for (int lane = 0; lane < lanes; lane++) {
                long eight = table[row + lane / Long.BYTES];
                weights[i++] = (byte) (((eight >>> (lane % Long.BYTES * 8)) & 0xFF) - BIAS);
            }
        }
        return weights;
    }

    /** The row of an n-gram, 0 to {@link #BUCKETS} - 1. */
    public static int bucket(long gram) {
        return (int) (((gram ^ (gram >>> 23)) * 0x9E3779B97F4A7C15L) >>> SHIFT);
    }

    public List<String> names() {
        return names;
    }

    double prior(int lane) {
        return priors[lane];
    }

    double temperature() {
        return temperature;
    }

    /** How many sums {@link #score} wants. */
    int sums() {
        return octets * Long.BYTES;
    }

    /**
     * Adds to the sum of each lane what the n-grams say for its language, in steps, those of lower-case words
     * {@value #PLAIN} times.
     */
    void score(Grams grams, int[] sums) {
        int[] rows = new int[grams.count()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = bucket(grams.key(i)) * octets;
        }
        int names = rows.length - grams.names();
        for (int from = 0; from < rows.length; ) {
            int to = Math.min(from + MOST_ADDED, from < names ? names : rows.length);
            add(rows, from, to, from < names ? PLAIN : 1, sums);
            from = to;
        }
    }

    /**
     * Eight lanes at once, in the bytes of a long: those of even number and those of odd number are added up in the
     * 16 bits that two bytes make, which has room for {@value #MOST_ADDED} of them.
     */
    private void add(int[] rows, int from, int to, int times, int[] sums) {
        int bias = (to - from) * BIAS;
        for (int octet = 0; octet < octets; octet++) {
            long even = 0;
            long odd = 0;
            for (int i = from; i < to; i++) {
                long eight = table[rows[i] + octet];
                even += eight & EVEN_BYTES;
                odd += (eight >>> 8) & EVEN_BYTES;
            }
            for (int lane = octet * Long.BYTES; lane < (octet + 1) * Long.BYTES; lane += 2) {
                sums[lane] += times * ((int) (even & 0xFFFF) - bias);
                sums[lane + 1] += times * ((int) (odd & 0xFFFF) - bias);
                even >>>= 16;
                odd >>>= 16;
            }
        }
    }

    /** Writes the model; the same model gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeByte(names.size());
            data.writeFloat(temperature);
            for (int lane = 0; lane < names.size(); lane++) {
                data.writeUTF(names.get(lane));
                data.writeFloat(priors[lane]);
            }
            data.write(weights());
        }
    }

    /** @throws IOException if it cannot be read, or is no model of this kind */
    public static LanguageModel read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a language model");
            }
            String[] names = new String[data.readUnsignedByte()];
            float[] priors = new float[names.length];
            float temperature = data.readFloat();
            for (int lane = 0; lane < names.length; lane++) {
                names[lane] = data.readUTF();
                priors[lane] = data.readFloat();
            }
            byte[] weights = new byte[names.length * BUCKETS];
            data.readFully(weights);
            return new LanguageModel(List.of(names), priors, temperature, weights);
        }
    }
}
