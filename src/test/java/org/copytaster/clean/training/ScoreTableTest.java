package org.copytaster.clean.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.clean.training.LabelledPage.Label;
import org.copytaster.clean.training.LabelledPage.Labelled;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

    @Test
    void countsLinesAndCharactersAndLeavesOutWhatNobodyCouldLabel() {
        LabelledPage page = new LabelledPage(
                "p",
                "fr",
                "a.example",
                "scraped",
                "",
                List.of(
                        new Labelled("x".repeat(90), Label.KEEP),
                        new Labelled("x".repeat(10), Label.KEEP),
                        new Labelled("x".repeat(30), Label.DROP),
                        new Labelled("x".repeat(20), Label.DROP),
                        new Labelled("x".repeat(99), Label.AMBIGUOUS),
                        new Labelled("x".repeat(99), Label.TITLE)));
        ScoreTable table = new ScoreTable();

        table.add(page, new boolean[] {false, true, true, false, true, true});

        // One of two dropped lines was right, one of two wanted ones found; 90 of 100 characters stay, beside 20.
        String row = "\t1\t0.500\t0.500\t0.500\t0.500\t0.857\t0.100\t0.182";
        assertThat(table.print().lines().skip(1))
                .containsExactly("scraped\tALL" + row, "scraped\tMAIN7" + row, "scraped\tfr" + row);
    }

    @Test
    void groupsLanguagesBeyondTheSevenAsOther() {
        LabelledPage page =
                new LabelledPage("p", "pl", "a.example", "page", "", List.of(new Labelled("x", Label.KEEP)));
        ScoreTable table = new ScoreTable();

        table.add(page, new boolean[] {false});

        assertThat(table.print().lines().skip(1).map(line -> line.substring(0, 10)))
                .containsExactly("page\tALL\t1", "page\tother");
    }
}
