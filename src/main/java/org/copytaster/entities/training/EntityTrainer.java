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
     * @param apart corpora of another kind than the articles to be read (tweets, old newspapers): what of them is peculiar
     *     is learnt apart, as copies of the features that no model holds (after Daumé 2007)
     * @param unlabelled texts as {@link RawCorpus} reads them: a first model labels them, a second learns from both
     * @throws IOException if one cannot be read
     */
    public EntityModel train(List<Path> files, List<Path> apart, List<Path> unlabelled) throws IOException {
        TrainingSet set = new TrainingSet(LABELS, lexicon);
        Random random = new Random(options.seed());
        for (Path file : files) {
            addLabelled(set, file, 0, random);
        }
        for (int i = 0; i < apart.size(); i++) {
            addLabelled(set, apart.get(i), i + 1, random);
        }
        if (unlabelled.isEmpty()) {
            return train(set, options);
        }
        Teacher teacher = new Teacher(train(set, options.forTeacher()));
        for (Path file : unlabelled) {
            RawCorpus corpus = RawCorpus.read(file);
            log.accept("%s: %s, %d documents, not labelled"
                    .formatted(
                            corpus.name(), corpus.language(), corpus.documents().size()));
            for (String document : corpus.documents()) {
                set.add(teacher, document, corpus.language(), options.trust());
            }
        }
        return train(set, options);
    }

    private void addLabelled(TrainingSet set, Path file, int apart, Random random) throws IOException {
        BioCorpus corpus = BioCorpus.read(file);
        log.accept("%s: %s, %d documents%s"
                .formatted(
                        corpus.name(), corpus.language(), corpus.documents().size(), apart > 0 ? ", set apart" : ""));
        for (List<BioSentence> document : corpus.documents()) {
            set.add(LabelledText.of(document), corpus.language(), apart);
            if (random.nextDouble() < options.capitals()) {
                set.add(LabelledText.of(Augmentation.inCapitals(document)), corpus.language(), apart);
            }
        }
    }

    /** Drops the rare features, then fits the rest. */
    private EntityModel train(TrainingSet set, TrainingOptions how) {
        FeatureIndex index = set.index();
        int[] numbers = new int[index.size()];
        int[] kept = new int[index.size()];
        int size = 0;
        for (int id = 0; id < numbers.length; id++) {
            boolean isFrequent = index.count(id) >= how.cutoff();
            numbers[id] = isFrequent ? size : -1;
            if (isFrequent) {
                kept[size++] = id;
            }
        }
        boolean[] lexical = new boolean[size];
        for (int i = 0; i < size; i++) {
            lexical[i] = index.isLexical(kept[i]);
        }
        log.accept("%d stretches, %d features of %d".formatted(set.examples().size(), size, index.size()));
        List<Example> examples = set.examples().stream()
                .map(example -> example.renumbered(numbers))
                .toList();
        CrfTrainer trainer = new CrfTrainer(LABELS, lexical, how);
        trainer.train(examples, log);
        return export(trainer, index, kept, size, how);
    }

    private EntityModel export(CrfTrainer trainer, FeatureIndex index, int[] keptIds, int size, TrainingOptions how) {
        int width = LABELS.count() - 1;
        float[] weights = trainer.weights();
        float scale = 127 / LARGEST_WEIGHT;
        record Row(int key, int from) {}
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float top = 0;
            for (int y = 0; y < width; y++) {
                top = Math.max(top, Math.abs(weights[i * width + y]));
            }
            if (top >= how.smallest() && !index.isApart(keptIds[i])) {
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
        log.accept("%d features kept".formatted(count));
        return new EntityModel(
                lexicon,
                LABELS,
                scale,
                transitions(trainer, scale, how),
                Arrays.copyOf(keys, count),
                Arrays.copyOf(bytes, count * width));
    }

    private static int[] transitions(CrfTrainer trainer, float scale, TrainingOptions how) {
        int[] transitions = new int[trainer.transitions().length];
        for (int i = 0; i < transitions.length; i++) {
            int label = i % LABELS.count();
            transitions[i] = Math.round(trainer.transitions()[i] * scale) + Math.round(favour(label, how) * scale);
        }
        return transitions;
    }

    private static float favour(int label, TrainingOptions how) {
        if (label == Labels.OUTSIDE
                || (Labels.positionOf(label) != Labels.BEGIN && Labels.positionOf(label) != Labels.UNIT)) {
            return 0;
        }
        return switch (LABELS.types().get(Labels.typeOf(label))) {
            case PERSON, PLACE -> how.favour();
            case ORGANISATION -> how.favourOrganisation();
            default -> 0;
        };
    }

    private static byte quantized(float weight, float scale) {
        return (byte) Math.max(-127, Math.min(127, Math.round(weight * scale)));
    }
}
