package org.copytaster.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.copytaster.article.Language;
import org.copytaster.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Names the language of a text. Immutable, safe for any number of threads.
 *
 * <p>It reads {@link Passages} of the longest lines and asks the {@link LanguageModel} about each. No passage may say
 * more than so much against a language, so that in an article of mixed languages the one that most of it is written
 * in wins. Where the first passage, the one in the middle and the last clearly agree, the others are not read. The time
 * it takes is bounded, whatever the length of the text.
 */
public final class LanguageIdentifier {

    private static final String BUNDLED = "languages.model.gz";

    private final LanguageModel model;

    public LanguageIdentifier(LanguageModel model) {
        this.model = model;
    }

    /** The identifier with the model that ships in the jar. Takes some ten milliseconds. */
    public static LanguageIdentifier bundled() {
        byte[] file = Resource.bytes(LanguageIdentifier.class, BUNDLED);
        try {
            return new LanguageIdentifier(LanguageModel.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BUNDLED, e);
        }
    }

    /**
     * @param text an article with its boilerplate still in it; may be empty
     * @param declared what the producer says it is (BCP 47), a prior that evidence can overrule
     */
    public Language identify(String text, @Nullable String declared) {
        Evidence evidence = new Evidence(text);
        Passages.read(text, evidence);
        evidence.read();
        return evidence.verdict(declared);
    }

    /** What the passages of one text say. */
    private final class Evidence implements Passages.Reader {

        /** Most nats that one passage may say against a language. */
        private static final double MOST_AGAINST = 12;

        /** Nats in favour of the declared language. */
        private static final double DECLARED = 3;

        /** The passages in the order in which they are read: both ends and the middle first. */
        private static final int[] ORDER = {0, 3, 6, 1, 2, 4, 5};

        /** So many passages decide if they say so many nats together, of the 36 that they can: so none of them disagrees. */
        private static final int WITNESSES = 3;

        private static final double CLEAR = 24;

        private final String text;

        /** Start and end of each piece; and, for each passage, how many of these numbers there are up to its end. */
        private int[] pieces = new int[4 * Passages.COUNT];

        private final int[] ends = new int[Passages.COUNT];
        private int size;
        private int passages;

        private final Grams grams = new Grams(Passages.MAX_LENGTH);
        private final int[] sums = new int[model.sums()];
        private final double[] logs = new double[model.names().size()];
        private int letters;
        private int foreignLetters;

        Evidence(String text) {
            this.text = text;
        }

        @Override
        public void piece(int from, int to) {
            if (size == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * size);
            }
            pieces[size++] = from;
            pieces[size++] = to;
        }

        @Override
        public void close() {
            ends[passages++] = size;
        }

        void read() {
            boolean all = passages == Passages.COUNT;
            for (int i = 0; i < passages; i++) {
                weigh(all ? ORDER[i] : i);
                if (all && i + 1 == WITNESSES && lead() >= CLEAR) {
                    return;
                }
            }
        }

        /** By how much the best language is ahead of the next, in nats. */
        private double lead() {
            int best = 0;
            for (int lane = 1; lane < logs.length; lane++) {
                best = logs[lane] > logs[best] ? lane : best;
            }
            double next = Double.NEGATIVE_INFINITY;
            for (int lane = 0; lane < logs.length; lane++) {
                boolean other = !model.names().get(lane).equals(model.names().get(best));
                next = other ? Math.max(next, logs[lane]) : next;
            }
            return logs[best] - next;
        }

        private void weigh(int passage) {
            for (int i = passage == 0 ? 0 : ends[passage - 1]; i < ends[passage]; i += 2) {
                grams.read(text, pieces[i], pieces[i + 1]);
            }
            model.score(grams, sums);
            int best = Integer.MIN_VALUE;
            for (int lane = 0; lane < logs.length; lane++) {
                best = Math.max(best, sums[lane]);
            }
            double scale = model.temperature() / LanguageModel.STEPS;
            for (int lane = 0; lane < logs.length; lane++) {
                logs[lane] += Math.max((sums[lane] - best) * scale, -MOST_AGAINST);
            }
            Arrays.fill(sums, 0);
            letters += grams.letters();
            foreignLetters += grams.foreignLetters();
            grams.clear();
        }

        Language verdict(@Nullable String declared) {
            if (letters == 0 || foreignLetters > letters) {
                double share = foreignLetters == 0 ? 0 : foreignLetters / (double) (letters + foreignLetters);
                return new Language(Language.UNDETERMINED, share, declared);
            }
            prior(declared);
            return likeliest(declared);
        }

        private void prior(@Nullable String declared) {
            List<String> names = model.names();
            String primary = Language.primary(declared);
            // That a language is undetermined says nothing.
            boolean tells = !primary.equals(Language.UNDETERMINED);
            for (int lane = 0; lane < logs.length; lane++) {
                logs[lane] += model.prior(lane);
                if (tells && names.get(lane).equals(primary)) {
                    logs[lane] += DECLARED;
                }
            }
        }

        private Language likeliest(@Nullable String declared) {
            double max = Double.NEGATIVE_INFINITY;
            for (double log : logs) {
                max = Math.max(max, log);
            }
            double all = 0;
            double undetermined = 0;
            int best = -1;
            List<String> names = model.names();
            for (int lane = 0; lane < logs.length; lane++) {
                logs[lane] = Math.exp(logs[lane] - max);
                all += logs[lane];
                if (names.get(lane).equals(Language.UNDETERMINED)) {
                    undetermined += logs[lane];
                } else if (best < 0 || logs[lane] > logs[best]) {
                    best = lane;
                }
            }
            if (best < 0 || undetermined > logs[best]) {
                return new Language(Language.UNDETERMINED, undetermined / all, declared);
            }
            return new Language(names.get(best), logs[best] / all, declared);
        }
    }
}
