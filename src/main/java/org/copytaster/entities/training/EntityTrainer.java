package org.copytaster.entities.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.copytaster.article.EntityType;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Labels;
import org.copytaster.entities.Lexicon;
import org.copytaster.entities.Teacher;

/** Makes an entity model from labelled corpora. Same files in the same order, same options: same model. */
public final class EntityTrainer {

    private static final Labels LABELS = new Labels(List.of(
            EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT, EntityType.PRODUCT));

    /** Weights beyond this are cut off, so that one unit of a byte stays fine enough. */
    private static final float LARGEST_WEIGHT = 6;

    private final Lexicon lexicon;
    private final TrainingOptions options;
    private final Consumer<String> log;

    /** @param log told of the progress, a line at a time */
    public EntityTrainer(Lexicon lexicon, TrainingOptions options, Consumer<String> log) {
        this.lexicon = lexicon;
        this.options = options;
        this.log = log;
    }

    /**
     * @param files corpora as {@link BioCorpus} reads them; each file's name says its language
     * @param unlabelled texts as {@link RawCorpus} reads them: a first model labels them, a second learns from both
     * @throws IOException if one cannot be read
     */
    public EntityModel train(List<Path> files, List<Path> unlabelled) throws IOException {
        EntityModel first = train(labelled(files));
        if (unlabelled.isEmpty()) {
            return first;
        }
        TrainingSet set = labelled(files);
        Teacher teacher = new Teacher(first);
        for (Path file : unlabelled) {
            RawCorpus corpus = RawCorpus.read(file);
            log.accept("%s: %s, %d documents, not labelled"
                    .formatted(
                            corpus.name(), corpus.language(), corpus.documents().size()));
            for (String document : corpus.documents()) {
                set.add(teacher, document, corpus.language(), options.trust());
            }
        }
        return train(set);
    }

    private EntityModel train(TrainingSet set) {
        CrfTrainer trainer = fit(set);
        log.accept("weights fitted");
        return export(trainer, set.index());
    }

    private TrainingSet labelled(List<Path> files) throws IOException {
        TrainingSet set = new TrainingSet(LABELS, lexicon);
        Random random = new Random(options.seed());
        for (Path file : files) {
            BioCorpus corpus = BioCorpus.read(file);
            log.accept("%s: %s, %d documents, %s"
                    .formatted(
                            corpus.name(), corpus.language(), corpus.documents().size(), corpus.types()));
            for (List<BioSentence> document : corpus.documents()) {
                add(set, corpus, document);
                if (random.nextDouble() < options.capitals()) {
                    add(set, corpus, Augmentation.inCapitals(document));
                }
            }
        }
        return set;
    }

    private static void add(TrainingSet set, BioCorpus corpus, List<BioSentence> document) {
        set.add(LabelledText.of(document), corpus.language(), corpus.types(), 1);
    }

    /** Drops the rare features, then fits the rest. */
    private CrfTrainer fit(TrainingSet set) {
        FeatureIndex index = set.index();
        int[] newId = new int[index.size()];
        List<Integer> kept = new ArrayList<>();
        for (int id = 0; id < index.size(); id++) {
            newId[id] = index.count(id) >= options.cutoff() ? kept.size() : -1;
            if (newId[id] >= 0) {
                kept.add(id);
            }
        }
        boolean[] lexical = new boolean[kept.size()];
        for (int i = 0; i < lexical.length; i++) {
            lexical[i] = index.isLexical(kept.get(i));
        }
        this.keptIds = kept.stream().mapToInt(Integer::intValue).toArray();
        for (Example example : set.examples()) {
            int[][] features = example.features;
            for (int i = 0; i < features.length; i++) {
                features[i] = Arrays.stream(features[i])
                        .map(id -> newId[id])
                        .filter(id -> id >= 0)
                        .toArray();
            }
        }
        log.accept("%d stretches, %d features of %d".formatted(set.examples().size(), lexical.length, index.size()));
        CrfTrainer trainer = new CrfTrainer(LABELS, lexical, options);
        trainer.train(set.examples(), log);
        return trainer;
    }

    private int[] keptIds = new int[0];

    private EntityModel export(CrfTrainer trainer, FeatureIndex index) {
        int width = LABELS.count() - 1;
        float[] weights = trainer.weights();
        float scale = 127 / LARGEST_WEIGHT;
        record Row(int key, int from) {}
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < keptIds.length; i++) {
            float top = 0;
            for (int y = 0; y < width; y++) {
                top = Math.max(top, Math.abs(weights[i * width + y]));
            }
            if (top >= options.smallest()) {
                rows.add(new Row(EntityModel.fingerprint(index.key(keptIds[i])), i * width));
            }
        }
        rows.sort((a, b) -> Integer.compareUnsigned(a.key(), b.key()));
        int[] keys = new int[rows.size()];
        byte[] bytes = new byte[rows.size() * width];
        int count = 0;
        for (Row row : rows) {
            // Two features with one fingerprint: the first, in order of appearance, stays.
            if (count > 0 && keys[count - 1] == row.key()) {
                continue;
            }
            keys[count] = row.key();
            for (int y = 0; y < width; y++) {
                bytes[count * width + y] = quantized(weights[row.from() + y], scale);
            }
            count++;
        }
        int[] transitions = new int[trainer.transitions().length];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = Math.round(trainer.transitions()[i] * scale);
        }
        log.accept("%d features kept".formatted(count));
        return new EntityModel(
                lexicon, LABELS, scale, transitions, Arrays.copyOf(keys, count), Arrays.copyOf(bytes, count * width));
    }

    private static byte quantized(float weight, float scale) {
        return (byte) Math.max(-127, Math.min(127, Math.round(weight * scale)));
    }
}
