package org.copytaster.entities;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.copytaster.article.EntityType;

/**
 * The tagger's weights: a first-order conditional random field over hashed features, one byte a weight. Immutable,
 * shared by all threads.
 *
 * <p>The label {@code O} has no weights of its own: it scores 0, and the others are measured against it.
 */
public final class EntityModel {

    private static final int MAGIC = 0x43545243;
    private static final int VERSION = 2;

    /** Beyond this a file is broken, whatever it says. */
    private static final int MOST_FEATURES = 1 << 23;

    private static final int FILTER_BITS = 22;

    private final Lexicon lexicon;
    private final Labels labels;
    private final float scale;
    private final int[] transitions;
    private final int width;

    /** The features' fingerprints, ascending as unsigned numbers. */
    private final int[] keys;

    /** Where the fingerprints with the same high bits begin. */
    private final int[] buckets;

    private final int shift;

    /** One bit for the low bits of each fingerprint: most features asked for are unknown, and this says so at once. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /** The weights of each feature as {@link Lanes}. */
    private final long[] rows;

    private final Lanes lanes;

    /**
     * @param scale how many units of the integer scores make one nat
     * @param transitions scores of label after label, {@code [previous * labels + label]}
     * @param keys hashes of the features, ascending as unsigned numbers, without repetition or 0
     * @param weights the weights, feature by feature, one for each label but {@code O}
     */
    public EntityModel(Lexicon lexicon, Labels labels, float scale, int[] transitions, int[] keys, byte[] weights) {
        this.lexicon = lexicon;
        this.labels = labels;
        this.scale = scale;
        this.transitions = transitions.clone();
        this.width = labels.count() - 1;
        this.lanes = new Lanes(width);
        this.keys = keys.clone();
        this.rows = lanes.pack(weights);
        int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(keys.length));
        this.shift = 32 - bits;
        this.buckets = new int[(1 << bits) + 1];
        for (int key : keys) {
            buckets[(key >>> shift) + 1]++;
            filter[filterWord(key)] |= 1L << key;
        }
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
    }

    private static int filterWord(int key) {
        return (key >>> 6) & ((1 << (FILTER_BITS - 6)) - 1);
    }

    /** The model that ships in the jar. */
    public static EntityModel bundled() {
        try (InputStream in = EntityModel.class.getResourceAsStream("entities.model")) {
            if (in == null) {
                throw new IllegalStateException("entities.model is missing from the class path");
            }
            return read(in, Lexicon.bundled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A model of the user's own, made by {@code copytaster train entities}.
     *
     * @throws IOException if the file cannot be read or is no such model
     */
    public static EntityModel load(Path file) throws IOException {
        byte[] compressed = Files.readAllBytes(file);
        try {
            return read(new ByteArrayInputStream(compressed), Lexicon.bundled());
        } catch (EOFException e) {
            throw new IOException(file + " breaks off: not a whole entity model", e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is not an entity model: " + e.getMessage(), e);
        }
    }

    static EntityModel read(InputStream compressed, Lexicon lexicon) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(compressed, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it does not begin as one");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("its version is " + version + ", and this program reads version " + VERSION
                        + "; train it again");
            }
            Labels labels = readLabels(in);
            float scale = in.readFloat();
            int[] transitions = new int[labels.count() * labels.count()];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readInt();
            }
            int features = in.readInt();
            if (features < 0 || features > MOST_FEATURES) {
                throw new IOException("it claims " + features + " features");
            }
            int[] keys = new int[features];
            int key = 0;
            for (int i = 0; i < keys.length; i++) {
                key += readVariable(in);
                keys[i] = key;
            }
            return new EntityModel(lexicon, labels, scale, transitions, keys, readRows(in, keys.length, labels));
        }
    }

    private static Labels readLabels(DataInputStream in) throws IOException {
        List<EntityType> types = new ArrayList<>();
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            types.add(EntityType.valueOf(in.readUTF()));
        }
        return new Labels(List.copyOf(types));
    }

    /** Weights are stored label by label, which packs better. */
    private static byte[] readRows(DataInputStream in, int count, Labels labels) throws IOException {
        int width = labels.count() - 1;
        byte[] rows = new byte[count * width];
        byte[] column = new byte[count];
        for (int label = 0; label < width; label++) {
            in.readFully(column);
            for (int row = 0; row < count; row++) {
                rows[row * width + label] = column[row];
            }
        }
        return rows;
    }

    private static int readVariable(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
            shift += 7;
        }
    }

    /** Writes the model so that {@link #load} reads it; same model, same bytes before compression. */
    public void write(OutputStream uncompressed) throws IOException {
        DataOutputStream out = new DataOutputStream(uncompressed);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeByte(labels.types().size());
        for (EntityType type : labels.types()) {
            out.writeUTF(type.name());
        }
        out.writeFloat(scale);
        for (int transition : transitions) {
            out.writeInt(transition);
        }
        out.writeInt(keys.length);
        int previous = 0;
        for (int key : keys) {
            writeVariable(out, key - previous);
            previous = key;
        }
        byte[] column = new byte[keys.length];
        for (int label = 0; label < width; label++) {
            for (int row = 0; row < keys.length; row++) {
                column[row] = lanes.weight(rows, row, label);
            }
            out.write(column);
        }
        out.flush();
    }

    private static void writeVariable(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Labels labels() {
        return labels;
    }

    float scale() {
        return scale;
    }

    int transition(int previous, int label) {
        return transitions[previous * (width + 1) + label];
    }

    Lanes lanes() {
        return lanes;
    }

    /** The number of a feature, or -1 if the model does not know it. */
    int find(long feature) {
        int key = fingerprint(feature);
        if ((filter[filterWord(key)] >>> key & 1) == 0) {
            return -1;
        }
        int bucket = key >>> shift;
        int end = buckets[bucket + 1];
        for (int row = buckets[bucket]; row < end; row++) {
            if (keys[row] == key) {
                return row;
            }
        }
        return -1;
    }

    /** The part of a feature's hash that the model stores; never 0. */
    public static int fingerprint(long feature) {
        int key = (int) (feature >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds a feature's weights to the sums from {@code at} on, if the model knows it. */
    void add(long feature, long[] sums, int at) {
        int row = find(feature);
        if (row >= 0) {
            addRow(row, sums, at);
        }
    }

    /** Adds the weights of a feature by its number. */
    void addRow(int row, long[] sums, int at) {
        lanes.addRow(rows, row, sums, at);
    }
}
