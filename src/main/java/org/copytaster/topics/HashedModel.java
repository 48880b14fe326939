package org.copytaster.topics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copytaster.resource.Resource;

/**
 * A linear classifier over the hashed words of an article and their first letters, one model for all languages, with
 * weights of one byte. It holds no word, only what words that share a bucket say of the 17 top-level topics. What a word
 * begins with says much of one never seen, and the languages of Europe share many beginnings. Immutable, safe for any
 * number of threads.
 */
public final class HashedModel {

    /** How many buckets words are hashed into. */
    public static final int BUCKETS = 1 << 16;

    /** How many classes there are: the top-level Media Topics, in the order of their codes. */
    public static final int CLASSES = 17;

    /** The most features of one word. */
    public static final int FEATURES = Word.BUCKETS;

    /** How much a word of the headline weighs, one of the body weighing 1. */
    public static final int HEADLINE_WEIGHT = 3;

    private static final String FILE = "linear.bin.gz";
    private static final int MAGIC = 0x43545032;

    // Weights lie eight to a long, as bytes above 0, a bucket's side by side; behind those of the classes is 1 if the
    // bucket knows anything. They are added up four to a long, in lanes of 16 bits: the even ones, then the odd ones.
    private static final int ROW = CLASSES / Long.BYTES + 1;
    private static final int BIAS = 128;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final int LANE_BITS = 16;
    private static final long LANE = (1L << LANE_BITS) - 1;

    private final float scale;
    private final long[] rows = new long[BUCKETS * ROW];

    /**
     * @param weights for each bucket in turn, the weights of all classes
     * @param scale what a weight of 1 is worth
     */
    public HashedModel(byte[] weights, float scale) {
        if (weights.length != BUCKETS * CLASSES) {
            throw new IllegalArgumentException("not " + BUCKETS * CLASSES + " weights: " + weights.length);
        }
        this.scale = scale;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int any = 0;
            for (int i = 0; i < CLASSES; i++) {
                int weight = weights[bucket * CLASSES + i];
                any |= weight;
                put(bucket, i, weight + BIAS);
            }
            put(bucket, CLASSES, any == 0 ? 0 : 1);
        }
    }

    private void put(int bucket, int place, long value) {
        rows[bucket * ROW + place / Long.BYTES] |= value << (place % Long.BYTES * Byte.SIZE);
    }

    /** The model that ships in the jar. */
    static HashedModel bundled() {
        try {
            return read(new ByteArrayInputStream(Resource.bytes(HashedModel.class, FILE)));
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
            data.write(weights());
        }
    }

    private byte[] weights() {
        byte[] weights = new byte[BUCKETS * CLASSES];
        for (int i = 0; i < weights.length; i++) {
            int place = i % CLASSES;
            long eight = rows[i / CLASSES * ROW + place / Long.BYTES];
            weights[i] = (byte) ((eight >>> (place % Long.BYTES * Byte.SIZE)) - BIAS);
        }
        return weights;
    }

    /**
     * The buckets of a token, in any case and without accents: of the whole word, and of what it begins with.
     *
     * @param text the characters of the text, in which the token stands from {@code start} to {@code end}
     * @param buckets takes them, {@link #FEATURES} at most
     * @return how many there are; 0 if the token is no word, or too short to say anything
     */
    public static int buckets(char[] text, int start, int end, int[] buckets) {
        Word word = new Word();
        word.read(text, start, end, null);
        return word.buckets(buckets, 0);
    }

    /** Spreads a hash over the buckets: the finalizer of MurmurHash3 (Austin Appleby, public domain). */
    static int bucket(int hash) {
        int spread = hash ^ (hash >>> 16);
        spread *= 0x85ebca6b;
        spread ^= spread >>> 13;
        spread *= 0xc2b2ae35;
        spread ^= spread >>> 16;
        return spread & (BUCKETS - 1);
    }

    /** Gathers one article's words. Used by one thread for one article. */
    static final class Sum {

        /** So many buckets are added up together; as many weights of a word of the headline fit one lane. */
        private static final int AT_ONCE = (int) (LANE / (BIAS + Byte.MAX_VALUE)) / HEADLINE_WEIGHT;

        private final HashedModel model;
        private final int[] buckets = new int[AT_ONCE];
        private final long[] lanes = new long[2 * ROW];
        private final long[] sums = new long[CLASSES + 1];

        /** How many buckets wait to be added, and what each weighs. */
        private int waiting;

        private int weight;
        private long mass;

        Sum(HashedModel model) {
            this.model = model;
        }

        /** Adds a word that weighs so much by its place, {@link #HEADLINE_WEIGHT} at most. */
        void add(Word word, int wordWeight) {
            if (wordWeight != weight || waiting > AT_ONCE - FEATURES) {
                settle();
                weight = wordWeight;
            }
            waiting += word.buckets(buckets, waiting);
        }

        /** Adds what waits: the table is larger than the caches, and so its rows are fetched side by side. */
        private void settle() {
            long[] rows = model.rows;
            for (int j = 0; j < ROW; j++) {
                long even = 0;
                long odd = 0;
                for (int i = 0; i < waiting; i++) {
                    long bytes = rows[buckets[i] * ROW + j];
                    even += bytes & EVEN;
                    odd += (bytes >>> Byte.SIZE) & EVEN;
                }
                lanes[2 * j] = weight * even;
                lanes[2 * j + 1] = weight * odd;
            }
            long added = (long) waiting * weight;
            for (int i = 0; i < sums.length; i++) {
                long lane = (lanes[i / Long.BYTES * 2 + i % 2] >>> (i % Long.BYTES / 2 * LANE_BITS)) & LANE;
                sums[i] += i < CLASSES ? lane - BIAS * added : lane;
            }
            mass += added;
            waiting = 0;
        }

        /** Which part of the article's words the model has weights for, 0 to 1. */
        float coverage() {
            settle();
            return mass == 0 ? 0 : (float) sums[CLASSES] / mass;
        }

        /** The probability of each class; they add up to 1. */
        float[] probabilities() {
            settle();
            float[] result = new float[CLASSES];
            double total = 0;
            for (int i = 0; i < CLASSES; i++) {
                result[i] = mass == 0 ? 1 : (float) StrictMath.exp((double) sums[i] * model.scale / mass);
                total += result[i];
            }
            for (int i = 0; i < CLASSES; i++) {
                result[i] /= (float) total;
            }
            return result;
        }
    }
}
