package org.copytaster.clean;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copytaster.resource.Resource;

/**
 * The learned side of cleaning: the model of single lines, and the rounds of trees that look at a line among the others,
 * each starting from the scores of the one before; their mean decides. Once a round leaves no line in doubt, those after
 * it are left out. Immutable, safe for any number of threads.
 */
public record CleanModel(LineModel lines, List<TreeModel> rounds) {

    private static final int FORMAT = 0x434c4e32;
    private static final String RESOURCE = "model.bin.gz";

    /**
     * Where every line is so clearly text, or so clearly none, in log odds, further rounds are left out: in 24,000 articles
     * none of them would have turned a line. What goes must be the surer, since its score is told to the reader.
     */
    private static final float CLEARLY_TEXT = 1.5f;

    private static final float CLEARLY_NONE = -2.5f;

    public CleanModel {
        rounds = List.copyOf(rounds);
    }

    /** The model that ships in the jar. */
    public static CleanModel bundled() {
        try {
            return read(new ByteArrayInputStream(Resource.bytes(CleanModel.class, RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The log odds of each line of a block to be text, its neighbours seen. */
    public float[] score(Block block) {
        return score(block, scoreAlone(block));
    }

    /** The same from what {@link #scoreAlone} gave. */
    public float[] score(Block block, float[] stage1) {
        float[] score = new float[block.lines];
        for (int line = 0; line < block.lines; line++) {
            score[line] = stage1[line * LineModel.HEADS + LineModel.SELF];
        }
        if (rounds.isEmpty()) {
            return score;
        }
        int[][] columns = new int[FixedFeatures.COUNT + ContextFeatures.COUNT][];
        TreeModel.order(FixedFeatures.of(block, stage1), FixedFeatures.COUNT, columns, 0);
        float[] sum = new float[block.lines];
        ContextFeatures context = null;
        int done = 0;
        do {
            context = new ContextFeatures(block, score, context);
            TreeModel.order(context.rows(), ContextFeatures.COUNT, columns, FixedFeatures.COUNT);
            score = rounds.get(done++).score(columns, block.lines);
            for (int line = 0; line < block.lines; line++) {
                sum[line] += score[line];
            }
        } while (done < rounds.size() && !isClear(sum, done));
        for (int line = 0; line < block.lines; line++) {
            sum[line] /= done;
        }
        return sum;
    }

    /** Whether so many rounds leave no line in doubt. */
    private static boolean isClear(float[] sum, int done) {
        for (float score : sum) {
            if (score < done * CLEARLY_TEXT && score > done * CLEARLY_NONE) {
                return false;
            }
        }
        return true;
    }

    /** The answers of the first stage, {@link LineModel#HEADS} for each line. */
    public float[] scoreAlone(Block block) {
        float[] stage1 = new float[block.lines * LineModel.HEADS];
        NgramHasher hasher = new NgramHasher();
        for (int line = 0; line < block.lines; line++) {
            hasher.hash(block.scan, line);
            lines.score(hasher, stage1, line * LineModel.HEADS);
        }
        return stage1;
    }

    /** Writes the model; the same model gives the same bytes. */
    public void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BestGzip(to))) {
            out.writeInt(FORMAT);
            lines.write(out);
            out.writeInt(rounds.size());
            for (TreeModel trees : rounds) {
                trees.write(out);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static CleanModel read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from), 1 << 16))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("This is no model of the line cleaner, or one of another version");
            }
            LineModel lines = LineModel.read(in);
            TreeModel[] rounds = new TreeModel[in.readInt()];
            for (int i = 0; i < rounds.length; i++) {
                rounds[i] = TreeModel.read(in);
            }
            return new CleanModel(lines, List.of(rounds));
        }
    }

    /** The JDK's own constructor leaves the level of compression at its default. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(9);
        }
    }
}
