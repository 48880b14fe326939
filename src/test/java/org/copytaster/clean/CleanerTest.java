package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    private static final Cleaner CLEANER = Cleaner.bundled();

    private static final String COUNCIL = """
            The harbour board voted on Monday to close the old fish market after a survey found cracks in its roof.
            Traders were told to move their stalls to the car park behind the station before the end of the month.
            "We have sold fish here for forty years and nobody asked us," said the woman who runs the oldest stall.
            The board said that repairs would cost two million pounds, more than the market has earned in a decade.""";

    private static final String BIO =
            "« Twitter Practitioner. Alcohol Nerd. Music Enthusiast. Travel Expert. Troublemaker. Certified Creator. »";

    @Test
    void leavesAnArticleWithoutBoilerplateAlone() {
        Cleaned cleaned = clean(COUNCIL);

        assertThat(cleaned.removed()).isEmpty();
        assertThat(cleaned.body()).isEqualTo(COUNCIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le conseil municipal a voté mercredi soir le budget de la ville, après une longue discussion. 42",
                "fr | Le conseil municipal a voté mercredi soir le budget de la ville, après une longue",
                "en | The council voted on Wednesday night for the budget of the city, after a long discussion (2)",
                "de | Der Stadtrat hat am Mittwochabend nach langer Debatte den Haushalt der Stadt beschlossen /3"
            })
    void keepsAnArticleOfOneLineHoweverItEnds(String language, String article) {
        assertThat(CLEANER.clean(RawArticle.of("urn:test:1", article), language).body())
                .isEqualTo(article);
    }

    @Test
    void strikesOutTheBioOfTheFirstArticleAndOnlyIt() {
        Cleaned cleaned = clean(COUNCIL + "\n" + BIO);

        assertThat(cleaned.body()).isEqualTo(COUNCIL);
        assertThat(cleaned.removed()).singleElement().satisfies(removal -> {
            assertThat(removal.reason()).isEqualTo(Reason.AUTHOR_BIO);
            assertThat(removal.start()).isEqualTo(COUNCIL.length() + 1);
            assertThat(removal.end()).isEqualTo(COUNCIL.length() + 1 + BIO.length());
            assertThat(removal.text()).isEqualTo(BIO);
            assertThat(removal.evidence()).contains("noun phrases");
        });
    }

    @Test
    void keepsASubheadingOfAShortArticleBelowBoilerplateAndAboveItsParagraph() {
        String text = """
                The harbour board voted on Monday to close the old fish market after a survey found cracks in its roof.
                Share on Facebook
                Traders were told to move their stalls to the car park behind the station before the end of the month.
                Read more: The roof that nobody wanted to mend
                What the traders want now
                The oldest stall asks for a tent on the quay, and all of them for a year without rent, the board was told.
                Sign up for our newsletter""";

        Cleaned cleaned = clean(text);

        assertThat(cleaned.body()).contains("\nWhat the traders want now\nThe oldest stall");
        assertThat(cleaned.removed())
                .extracting(Removal::text)
                .containsExactly(
                        "Share on Facebook",
                        "Read more: The roof that nobody wanted to mend",
                        "Sign up for our newsletter");
    }

    @Test
    void changesNoCharacterOfALineThatStays() {
        String text = COUNCIL.replace("\n", " \t\n\u00a0 ");

        assertThat(clean(text).body()).isEqualTo(text);
    }

    @Test
    void saysWhenAlmostNothingIsLeft() {
        assertThat(clean("Share this article\nAll rights reserved\nMore").almostNothing())
                .isTrue();
        assertThat(clean(COUNCIL).almostNothing()).isFalse();
    }

    @Test
    void takesTextWithoutAnyLine() {
        for (String text : List.of("", " ", "\n", "\r\n\u00a0\n", "\u200b")) {
            assertThat(clean(text)).isEqualTo(new Cleaned("", List.of()));
        }
    }

    private static Cleaned clean(String text) {
        return CLEANER.clean(RawArticle.of("urn:test:1", text), "en");
    }
}
