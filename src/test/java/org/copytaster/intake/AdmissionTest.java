package org.copytaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.copytaster.article.Language;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict.Rejected;
import org.copytaster.article.Verdict.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\r\n\t"})
    void whatHasNoTextIsEmpty(String text) {
        assertThat(reason(text)).contains(RejectionReason.EMPTY);
    }

    @Test
    void fewLettersAreTooShortHoweverManySignsThereAre() {
        assertThat(reason("Bonjour le monde" + " — * ".repeat(100))).contains(RejectionReason.TOO_SHORT);
        assertThat(Admission.DEFAULT
                        .checkSize(RawArticle.of("a", "Bonjour le monde"))
                        .orElseThrow()
                        .detail())
                .isEqualTo("14 letters and digits, at least 40");
    }

    @Test
    void aFlashIsLongEnough() {
        assertThat(reason("Explosion dans une usine chimique près de Rouen, trois blessés"))
                .isEmpty();
    }

    @Test
    void lettersOfAnyScriptCount() {
        assertThat(reason("Заседание правительства состоялось в среду утром в Москве"))
                .isEmpty();
    }

    @Test
    void theLimitOfLengthIsTheLastThatIsLetIn() {
        assertThat(reason("a".repeat(2_000_000))).isEmpty();
        assertThat(reason("a".repeat(2_000_001))).contains(RejectionReason.TOO_LONG);
    }

    @Test
    void onlyTheLanguagesNamedAreLetIn() {
        RawArticle article = RawArticle.of("a", "x");

        assertThat(Admission.DEFAULT.checkLanguage(article, new Language("nl", 0.9, null)))
                .isEmpty();
        assertThat(Admission.DEFAULT.checkLanguage(article, new Language("pl", 0.9, null)))
                .get()
                .extracting(Rejected::reason, Rejected::detail)
                .containsExactly(RejectionReason.UNSUPPORTED_LANGUAGE, "detected pl with confidence 0.9");
    }

    @Test
    void aBodyWithoutALetterIsNoTextLeft() {
        RawArticle article = RawArticle.of("a", "x");

        assertThat(Admission.DEFAULT.checkBody(article, "***\n—", false))
                .get()
                .extracting(Rejected::reason)
                .isEqualTo(RejectionReason.NO_TEXT_LEFT);
        assertThat(Admission.DEFAULT.checkBody(article, "a", false)).isEmpty();
        assertThat(Admission.DEFAULT.checkBody(article, "Suite", true)).isPresent();
    }

    private static Optional<RejectionReason> reason(String text) {
        return Admission.DEFAULT.checkSize(RawArticle.of("a", text)).map(Rejected::reason);
    }
}
