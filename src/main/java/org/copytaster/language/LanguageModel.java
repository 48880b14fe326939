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

    private static final int MAGIC = 0x43544C31;
    private static final int SHIFT = 64 - Integer.numberOfTrailingZeros(BUCKETS);

    private final List<String> names;
    private final float[] priors;
    private final float temperature;
    private final byte[] weights;

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
        this.weights = weights.clone();
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

    /** Adds up, for each lane, what the n-grams say: nats in favour of its language. */
    void score(Grams grams, int[] sums) {
        int lanes = names.size();
        for (int i = 0; i < grams.count(); i++) {
            int row = bucket(grams.key(i)) * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                sums[lane] += weights[row + lane];
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
            data.write(weights);
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
