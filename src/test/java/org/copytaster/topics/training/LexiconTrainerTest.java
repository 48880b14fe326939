package org.copytaster.topics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.topics.TopicTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTrainerTest {

    private static final TopicTagger UNWEIGHED = TopicTagger.unweighed();

    @TempDir
    private Path folder;

    private List<String> learn(List<String> articles) throws IOException {
        LexiconTrainer trainer = new LexiconTrainer(UNWEIGHED);
        trainer.readWords(Files.write(folder.resolve("words.tsv"), articles));
        assertThat(trainer.size()).isEqualTo(articles.size());
        return trainer.train();
    }

    /** The factor of a spelling; 1 where the lines say nothing of it. */
    private static double factor(List<String> lines, String spelling) {
        for (String line : lines) {
            List<String> words = List.of(line.split(" ", -1));
            if (words.contains(spelling)) {
                return Double.parseDouble(words.get(0).substring(1));
            }
        }
        return 1;
    }

    private static List<String> concertsOnPolitics() {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add("fr\t11\t\t\tconcert député");
            articles.add("fr\t15\t02\t\tbuteur tribunal");
        }
        return articles;
    }

    @Test
    void aWordWhoseArticlesAreOnSomethingElseLosesWeightAndTheOneBesideItGains() throws IOException {
        List<String> lines = learn(concertsOnPolitics());

        assertThat(factor(lines, "concert")).isLessThan(0.7);
        assertThat(factor(lines, "député")).isGreaterThan(1.1);
    }

    @Test
    void aWordWhoseArticlesAreOnWhatItSpeaksForLosesNothing() throws IOException {
        List<String> lines = learn(concertsOnPolitics());

        assertThat(factor(lines, "buteur*")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(learn(concertsOnPolitics())).isEqualTo(learn(concertsOnPolitics()));
    }

    @Test
    void aLanguageWithoutNewspapersHasNoFactors() throws IOException {
        List<String> lines = learn(concertsOnPolitics());

        assertThat(lines).contains("%language fr").doesNotContain("%language en");
    }

    @Test
    void takesOfTheTextsThoseThatWereLabelledByHandInALanguageWithNewspapers() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts.jsonl"), """
                {"id": "dexter-wikinews:779", "lang": "en", "title": "", "text": "The parliament voted."}
                {"id": "unknown", "lang": "en", "title": "", "text": "The parliament voted."}
                {"id": "dexter-wikinews:798", "lang": "nl", "title": "", "text": "Het parlement stemde."}
                """);
        LexiconTrainer trainer = new LexiconTrainer(UNWEIGHED);
        trainer.readWords(Files.writeString(folder.resolve("words.tsv"), "# a comment\nen\t11\t\t\tparliament\n"));

        trainer.read(texts);

        assertThat(trainer.size()).isEqualTo(2);
    }
}
