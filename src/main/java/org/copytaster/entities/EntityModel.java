package org.copytaster.entities;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int VERSION = 1;

    private final Lexicon lexicon;
    private final Labels labels;
    private final float scale;
    private final int[] transitions;
    private final int width;
    private final int shift;
    private final int[] keys;
    private final byte[] weights;

    /**
     * @param scale how many units of the integer scores make one nat
     * @param transitions scores of label after label, {@code [previous * labels + label]}
     * @param keys hashes of the features, ascending as unsigned numbers, without repetition or 0
     * @param rows the weights, feature by feature, one for each label but {@code O}
     */
    public EntityModel(Lexicon lexicon, Labels labels, float scale, int[] transitions, int[] keys, byte[] rows) {
        this.lexicon = lexicon;
        this.labels = labels;
        this.scale = scale;
        this.transitions = transitions.clone();
        this.width = labels.count() - 1;
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(keys.length));
        this.shift = 32 - bits;
        // Open addressing by the hash's high bits; one spare stretch at the end instead of wrapping round.
        int capacity = (1 << bits) + 1024;
        this.keys = new int[capacity];
        this.weights = new byte[capacity * width];
        int free = 0;
        for (int row = 0; row < keys.length; row++) {
            int slot = Math.max(free, keys[row] >>> shift);
            this.keys[slot] = keys[row];
            System.arraycopy(rows, row * width, weights, slot * width, width);
            free = slot + 1;
        }
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
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Lexicon.bundled());
        }
    }

    static EntityModel read(InputStream compressed, Lexicon lexicon) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(compressed, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not an entity model of version " + VERSION);
            }
            Labels labels = readLabels(in);
            float scale = in.readFloat();
            int[] transitions = new int[labels.count() * labels.count()];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readInt();
            }
            int[] keys = new int[in.readInt()];
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
        int[] slots = filledSlots();
        out.writeInt(slots.length);
        int previous = 0;
        for (int slot : slots) {
            writeVariable(out, keys[slot] - previous);
            previous = keys[slot];
        }
        byte[] column = new byte[slots.length];
        for (int label = 0; label < width; label++) {
            for (int row = 0; row < slots.length; row++) {
                column[row] = weights[slots[row] * width + label];
            }
            out.write(column);
        }
        out.flush();
    }

    private int[] filledSlots() {
        int[] slots = new int[keys.length];
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                slots[count++] = slot;
            }
        }
        return Arrays.copyOf(slots, count);
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

    /** Where a feature's weights start, or -1 if the model does not know it. */
    int find(long feature) {
        int key = fingerprint(feature);
        for (int slot = key >>> shift; ; slot++) {
            int found = keys[slot];
            if (found == key) {
                return slot * width;
            }
            if (found == 0) {
                return -1;
            }
        }
    }

    /** The part of a feature's hash that the model stores; never 0. */
    public static int fingerprint(long feature) {
        int key = (int) (feature >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds a feature's weights to the scores from {@code at} on, if the model knows it. */
    void add(long feature, int[] scores, int at) {
        int row = find(feature);
        if (row >= 0) {
            for (int i = 0; i < width; i++) {
                scores[at + i] += weights[row + i];
            }
        }
    }
}
