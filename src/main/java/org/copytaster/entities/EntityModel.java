package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.copytaster.article.EntityType;
import org.copytaster.resource.Resource;

/**
 * The tagger's weights: a first-order conditional random field over hashed features, one byte a weight. Immutable,
 * shared by all threads.
 *
 * <p>The label {@code O} has no weights of its own: it scores 0, and the others are measured against it.
 */
public final class EntityModel {

    private static final int MAGIC = 0x43545243;
    private static final int VERSION = 3;

    /** Beyond this a file is broken, whatever it says. */
    private static final int MOST_FEATURES = 1 << 23;

    private final Lexicon lexicon;
    private final Labels labels;
    private final float scale;
    private final int[] transitions;
    private final int width;

    /** The features' fingerprints, ascending as unsigned numbers. */
    private final int[] keys;

    private final Lanes lanes;
    private final WeightTable table;

    /**
     * @param scale how many units of the integer scores make one nat
     * @param transitions scores of label after label, {@code [previous * labels + label]}
     * @param keys hashes of the features, ascending as unsigned numbers, without repetition or 0
     * @param weights the weights, feature by feature, one for each label but {@code O}
     */
    public EntityModel(Lexicon lexicon, Labels labels, float scale, int[] transitions, int[] keys, byte[] weights) {
        this(() -> lexicon, labels, scale, transitions.clone(), keys.clone(), weights, 0, labels.count() - 1, 1);
    }

    private EntityModel(
            Supplier<Lexicon> lexicon,
            Labels labels,
            float scale,
            int[] transitions,
            int[] keys,
            byte[] weights,
            int start,
            int rowStride,
            int labelStride) {
        this.labels = labels;
        this.scale = scale;
        this.transitions = transitions;
        this.width = labels.count() - 1;
        this.keys = keys;
        this.lanes = new Lanes(width);
        this.table = new WeightTable(lanes, keys, weights, start, rowStride, labelStride);
        this.lexicon = lexicon.get();
    }

    /** The model that ships in the jar; its lists are read beside it. */
    public static EntityModel bundled() {
        Supplier<Lexicon> lexicon = Resource.beside(Lexicon::bundled);
        try {
            return read(Resource.unpacked(EntityModel.class, "entities.model"), lexicon);
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
        Supplier<Lexicon> lexicon = Resource.beside(Lexicon::bundled);
        try {
            return read(Resource.unpack(compressed), lexicon);
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException(file + " breaks off: not a whole entity model", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " is not an entity model: " + e.getMessage(), e);
        }
    }

    private static EntityModel read(byte[] bytes, Supplier<Lexicon> lexicon) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new IOException("it does not begin as one");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new IOException(
                    "its version is " + version + ", and this program reads version " + VERSION + "; train it again");
        }
        Labels labels = readLabels(in);
        float scale = in.getFloat();
        int[] transitions = new int[labels.count() * labels.count()];
        in.asIntBuffer().get(transitions);
        in.position(in.position() + transitions.length * Integer.BYTES);
        int features = in.getInt();
        if (features < 0 || features > MOST_FEATURES) {
            throw new IOException("it claims " + features + " features");
        }
        int[] keys = new int[features];
        in.position(readKeys(bytes, in.position(), keys));
        if (in.remaining() < (long) features * (labels.count() - 1)) {
            throw new BufferUnderflowException();
        }
        // Weights are stored label by label, which packs better.
        return new EntityModel(lexicon, labels, scale, transitions, keys, bytes, in.position(), 1, features);
    }

    private static Labels readLabels(ByteBuffer in) {
        List<EntityType> types = new ArrayList<>();
        int count = in.get() & 0xff;
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[in.getShort() & 0xffff];
            in.get(name);
            types.add(EntityType.valueOf(new String(name, StandardCharsets.UTF_8)));
        }
        return new Labels(List.copyOf(types));
    }

    /** Each key is stored as its distance from the last one, seven bits to a byte, low bits first. Returns their end. */
    private static int readKeys(byte[] bytes, int start, int[] keys) {
        int at = start;
        int key = 0;
        for (int i = 0; i < keys.length; i++) {
            int next = bytes[at++];
            int distance = next & 0x7f;
            for (int shift = 7; next < 0; shift += 7) {
                next = bytes[at++];
                distance |= (next & 0x7f) << shift;
            }
            key += distance;
            keys[i] = key;
        }
        return at;
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
                column[row] = table.weight(table.find(keys[row]), label);
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

    /** The part of a feature's hash that the model stores; never 0. */
    public static int fingerprint(long feature) {
        int key = (int) (feature >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds a feature's weights to the sums from {@code at} on, if the model knows it. */
    void add(long feature, long[] sums, int at) {
        int row = table.find(fingerprint(feature));
        if (row >= 0) {
            table.addRow(row, sums, at);
        }
    }

    WeightTable table() {
        return table;
    }
}
