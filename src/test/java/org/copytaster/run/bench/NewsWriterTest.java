package org.copytaster.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.entities.Languages;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.junit.jupiter.api.Test;

class NewsWriterTest {

    @Test
    void theSameSeedGivesTheSameArticlesAndAnotherSeedOthers() {
        Workload first = Workload.generate(20, 1_000, 10_000, 3);

        assertThat(first.values())
                .containsExactlyElementsOf(
                        Workload.generate(20, 1_000, 10_000, 3).values());
        assertThat(first.value(0))
                .isNotEqualTo(Workload.generate(20, 1_000, 10_000, 4).value(0));
    }

    @Test
    void articlesAreAboutAsLongAsAsked() {
        NewsWriter writer = new NewsWriter(1);

        assertThat(writer.write(1_000).text().length()).isBetween(850, 2_100);
        assertThat(writer.write(100_000).text().length()).isBetween(99_000, 101_500);
    }

    @Test
    void theDeskEnrichesEveryLanguageAndFindsItsPeopleAndItsBoilerplate() {
        NewsWriter writer = new NewsWriter(2);
        Desk desk = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());

        for (String language : Languages.CODES) {
            byte[] json = Workload.json(writer.write(language, 3_000), 0);
            RawArticle article = Intake.read(json, ContentType.JSON, null);
            Verdict verdict = desk.taste(article);
            assertThat(verdict).as(language).isInstanceOf(Verdict.Enriched.class);
            Verdict.Enriched enriched = (Verdict.Enriched) verdict;
            assertThat(enriched.article().language().detected()).isEqualTo(language);
            assertThat(enriched.article().removed()).as(language).isNotEmpty();
            assertThat(enriched.article().entities()).as(language).hasSizeGreaterThan(5);
        }
    }
}
