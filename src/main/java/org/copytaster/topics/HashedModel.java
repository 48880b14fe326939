package org.copytaster.topics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copytaster.entities.Tokens;

/**
 * A linear classifier over the hashed words of an article, one model for all languages, with weights of one byte. It
 * holds no word, only what words that share a bucket say of the 17 top-level topics. Immutable, safe for any number of
 * threads.
 */
public final class HashedModel {

    /** How many buckets words are hashed into. */
    public static final int BUCKETS = 1 << 16;

    /** How many classes there are: the top-level Media Topics, in the order of their codes. */
    public static final int CLASSES = 17;

    /** How much a word of the headline weighs, one of the body weighing 1. */
    public static final float HEADLINE_WEIGHT = 3;

    private static final String FILE = "linear.bin.gz";
    private static final int MAGIC = 0x43545031;
    private static final int SHORTEST_WORD = 3;
    private static final int MURMUR_MULTIPLIER = 0x85ebca6b;

    private final byte[] weights;
    private final float scale;

    /**
     * @param weights for each bucket in turn, the weights of all classes; taken over without a copy
     * @param scale what a weight of 1 is worth
     */
    public HashedModel(byte[] weights, float scale) {
        if (weights.length != BUCKETS * CLASSES) {
            throw new IllegalArgumentException("not " + BUCKETS * CLASSES + " weights: " + weights.length);
        }
        this.weights = weights;
        this.scale = scale;
    }

    /** The model that ships in the jar. */
    static HashedModel bundled() {
        try (InputStream stream = Resources.open(FILE)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/copytaster/topics/" + FILE, e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static HashedModel read(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(new GZIPInputStream(stream));
        if (data.readInt() != MAGIC || data.readInt() != BUCKETS || data.readInt() != CLASSES) {
            throw new IOException("not a topic model of this version");
        }
        float scale = data.readFloat();
        byte[] weights = new byte[BUCKETS * CLASSES];
        data.readFully(weights);
        return new HashedModel(weights, scale);
    }

    /** Writes the model: the same bytes for the same weights. */
    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(stream))) {
            data.writeInt(MAGIC);
            data.writeInt(BUCKETS);
            data.writeInt(CLASSES);
            data.writeFloat(scale);
            data.write(weights);
        }
    }

    /** The bucket of a token, in any case; or -1 if it is no word, or too short to say anything. */
    public static int bucket(Tokens tokens, int index) {
        String text = tokens.text();
        int start = tokens.start(index);
        int end = tokens.end(index);
        if (end - start < SHORTEST_WORD || !Character.isLetter(text.charAt(start))) {
            return -1;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + Lexicon.fold(text.charAt(i));
        }
        hash ^= hash >>> 16;
        hash *= MURMUR_MULTIPLIER;
        hash ^= hash >>> 13;
        return hash & (BUCKETS - 1);
    }

    /** Gathers one article's words. Used by one thread for one article. */
    static final class Sum {

        private final HashedModel model;
        private final float[] sums = new float[CLASSES];
        private float mass;
        private float known;

        Sum(HashedModel model) {
            this.model = model;
        }

        /** Adds a token that weighs so much by its place. */
        void add(int bucket, float weight) {
            int row = bucket * CLASSES;
            int any = 0;
            for (int i = 0; i < CLASSES; i++) {
                int value = model.weights[row + i];
                any |= value;
                sums[i] += weight * value;
            }
            mass += weight;
            known += any == 0 ? 0 : weight;
        }

        /** Which part of the article's words the model has weights for, 0 to 1. */
        float coverage() {
            return mass == 0 ? 0 : known / mass;
        }

        /** The probability of each class; they add up to 1. */
        float[] probabilities() {
            float[] result = new float[CLASSES];
            double total = 0;
            for (int i = 0; i < CLASSES; i++) {
                result[i] = mass == 0 ? 1 : (float) StrictMath.exp(sums[i] * model.scale / mass);
                total += result[i];
            }
            for (int i = 0; i < CLASSES; i++) {
                result[i] /= (float) total;
            }
            return result;
        }
    }
}
