package org.copytaster.entities.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copytaster.article.EntityType;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTrainerTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    private static final String SENTENCES = """
            Ida\tB-PER
            Morel\tI-PER
            arrive\tO
            à\tO
            Lutry\tB-LOC
            .\tO

            La\tO
            Banque\tB-ORG
            du\tI-ORG
            Lac\tI-ORG
            embauche\tO
            Ida\tB-PER
            Morel\tI-PER
            .\tO

            """;

    @TempDir
    private Path folder;

    @Test
    void learnsWhatACorpusMarks() throws IOException {
        Path corpus = write("train_fr_own.bio", SENTENCES.repeat(30));
        Path model = write(train(List.of(corpus), List.of(), List.of()));
        EntityEvaluation evaluation =
                new EntityEvaluation(EntityModel.load(model), EnumSet.of(EntityType.PERSON, EntityType.PLACE));
        assertThat(evaluation.run(corpus).get(EntityEvaluation.ALL)).isEqualTo(new EntityEvaluation.Score(90, 90, 90));
    }

    @Test
    void aCorpusOfAnotherFormIsRefused() throws IOException {
        Path corpus = write("train_fr_spaces.bio", SENTENCES.replace('\t', ' '));
        assertThatThrownBy(() -> train(List.of(corpus), List.of(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage(corpus + ": no line has a token, a tab and a tag");
    }

    @Test
    void theSameFilesMakeTheSameBytes() throws IOException {
        Path corpus = write("train_fr_own.bio", SENTENCES.repeat(10));
        Path tweets =
                write("train_fr_tweets.bio", SENTENCES.replace("Lutry", "Vidy").repeat(10));
        Path text = write("text_fr.txt", "Ida Morel repart de Lutry.\n\n".repeat(10));
        byte[] once = bytes(train(List.of(corpus), List.of(tweets), List.of(text)));
        assertThat(bytes(train(List.of(corpus), List.of(tweets), List.of(text))))
                .isEqualTo(once);
    }

    @Test
    void aFeatureHasACopyOfItsOwnForEachCorpusThatIsSetApart() {
        FeatureIndex index = new FeatureIndex();
        int shared = index.add(5, false);
        int first = index.addApart(5, 1);
        int second = index.addApart(5, 2);
        assertThat(List.of(shared, first, second)).doesNotHaveDuplicates();
        assertThat(index.addApart(5, 1)).isEqualTo(first);
        assertThat(index.isApart(shared)).isFalse();
        assertThat(index.isApart(first)).isTrue();
    }

    @Test
    void whatIsSetApartIsNotInTheModel() throws IOException {
        Path corpus = write("train_fr_own.bio", SENTENCES.repeat(10));
        Path tweets = write("train_fr_tweets.bio", SENTENCES.repeat(10));
        // The same sentences: each of their features is known already, and the copies add none.
        int apart = bytes(train(List.of(corpus), List.of(tweets), List.of())).length;
        int together = bytes(train(List.of(corpus, tweets), List.of(), List.of())).length;
        assertThat(apart).isLessThanOrEqualTo(together);
    }

    private static EntityModel train(List<Path> files, List<Path> apart, List<Path> texts) throws IOException {
        return new EntityTrainer(LEXICON, TrainingOptions.standard(), line -> {}).train(files, apart, texts);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path write(EntityModel model) throws IOException {
        Path file = folder.resolve("own.model");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
        return file;
    }

    private static byte[] bytes(EntityModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
