package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSettingsTest {

    private static final String TEXT = """
            Our View: the bridge should have been closed a year ago, and the council knew it from its own engineers.
            Listen to the Bridge Podcast wherever you get your podcasts
            The engineers wrote three letters to the council before the first cracks showed, and got no answer to any.
            Share this article
            © The Bridge Post""";

    @Test
    void keepsLinesThatWouldGoForAReasonThatIsKept() {
        CleanSettings settings = CleanSettings.DEFAULT.keeping(Set.of(Reason.SHARE_PROMPT));

        assertThat(removed(settings, null)).contains("© The Bridge Post").doesNotContain("Share this article");
    }

    @Test
    void aSourceKeepsItsOwnPhrases() {
        CleanSettings settings =
                CleanSettingsFile.parse("sources: {bridge.example: {never-remove: [the bridge post]}}");

        assertThat(removed(settings, "bridge.example")).doesNotContain("© The Bridge Post");
        assertThat(removed(settings, "other.example")).contains("© The Bridge Post");
    }

    @Test
    void aSourceLosesItsOwnPhrasesWhateverTheirCase() {
        CleanSettings settings =
                CleanSettingsFile.parse("sources: {bridge.example: {always-remove: [\"our  view:\"]}}");

        RawArticle article = article("bridge.example");
        Removal first = Cleaner.bundled(settings).clean(article, "en").removed().get(0);

        assertThat(first.text()).startsWith("Our View:");
        assertThat(first.reason()).isEqualTo(Reason.RULE);
        assertThat(first.evidence()).contains("our view:");
    }

    @Test
    void aThresholdAboveWhatRulesGiveKeepsTheLine() {
        CleanSettings settings = CleanSettingsFile.parse("thresholds: {share_prompt: 1.0}");

        assertThat(removed(settings, null)).doesNotContain("Share this article");
    }

    @Test
    void aReasonThatIsKeptKeepsWhatTheSourceWouldLose() {
        CleanSettings settings = CleanSettingsFile.parse(
                "{keep-reasons: [rule], sources: {bridge.example: {always-remove: [\"our view:\"]}}}");

        assertThat(removed(settings, "bridge.example")).noneMatch(line -> line.startsWith("Our View:"));
    }

    @Test
    void aNumberInAPhraseIsAsGoodAsAnotherHoweverManyDigitsItHas() {
        CleanSettings settings =
                CleanSettingsFile.parse("sources: {bridge.example: {always-remove: [\"read by 12 people\"]}}");
        String text = TEXT + "\nRead by 9 people\nRead by 1234 people";
        RawArticle article =
                new RawArticle("urn:test:settings", text, null, "bridge.example", null, null, null, Map.of());

        assertThat(Cleaner.bundled(settings).clean(article, "en").removed())
                .filteredOn(removal -> removal.reason() == Reason.RULE)
                .extracting(Removal::text)
                .containsExactly("Read by 9 people", "Read by 1234 people");
    }

    @Test
    void readsAllThatCanBeSet() {
        CleanSettings settings = CleanSettingsFile.parse("""
                keep-reasons: [photo_credit, author_bio]
                thresholds:
                  author_bio: 0.7
                sources:
                  example.org:
                    never-remove: ["Our view"]
                    always-remove: ["Listen to this", "Play"]
                """);

        assertThat(settings.keepReasons()).containsExactlyInAnyOrder(Reason.PHOTO_CREDIT, Reason.AUTHOR_BIO);
        assertThat(settings.thresholds()).isEqualTo(Map.of(Reason.AUTHOR_BIO, 0.7));
        assertThat(settings.sources().keySet()).containsExactly("example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "keep_reasons: [] | Unknown key keep_reasons; there are keep-reasons, thresholds and sources",
                "keep-reasons: [ads] | Unknown reason ads; there are author_bio, share_prompt",
                "keep-reasons: photo_credit | keep-reasons is a list, not \"photo_credit\"",
                "thresholds: {author_bio: 2} | A threshold is a number from 0 to 1, not author_bio: 2",
                "thresholds: {author_bio: high} | A threshold is a number from 0 to 1, not author_bio: high",
                "thresholds: [author_bio] | thresholds is to be keys and values, not [\"author_bio\"]",
                "sources: {a.example: {drop: [x]}} | Unknown key drop for source a.example",
                "sources: {a.example: {}, A.Example: {}} | The source a.example stands there twice",
                "sources: {a.example: [x]} | a.example is to be keys and values",
                "sources: {a.example: {never-remove: ['']}} | never-remove is a list of texts, none of them empty",
                "sources: {a.example: {never-remove: [7]}} | never-remove is a list of texts, none of them empty",
                "[photo_credit] | The file is to be keys and values",
                "{keep-reasons: [], keep-reasons: [other]} | line 1: Duplicate field 'keep-reasons'",
                "keep-reasons: [photo_credit | line 1: while parsing a flow sequence",
            })
    void saysWhatItDoesNotUnderstand(String yaml, String message) {
        assertThatThrownBy(() -> CleanSettingsFile.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAPhraseOfWhichNothingIsSeen() {
        assertThatThrownBy(() -> CleanSettingsFile.parse("sources: {a.example: {always-remove: [\"\\u200b\"]}}"))
                .hasMessage("A phrase is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing set", "keep-reasons:\nthresholds:\nsources:\n", "---\n"})
    void anEmptyFileChangesNothing(String yaml) {
        assertThat(CleanSettingsFile.parse(yaml)).isEqualTo(CleanSettings.DEFAULT);
    }

    @Test
    void namesTheFileThatItCannotUse(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "keep: [other]");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThatThrownBy(() -> CleanSettings.load(wrong)).hasMessageStartingWith(wrong + ": Unknown key keep");
        assertThatThrownBy(() -> CleanSettings.load(latin)).hasMessage(latin + " is not UTF-8");
        assertThatThrownBy(() -> CleanSettings.load(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aThresholdOnTheCommandLineGoesOverTheFiles() {
        CleanSettings settings = CleanSettingsFile.parse("thresholds: {author_bio: 0.7, other: 0.6}")
                .requiring(CleanSettings.thresholds("author_bio=0.9, copyright=1"));

        assertThat(settings.thresholds())
                .isEqualTo(Map.of(Reason.AUTHOR_BIO, 0.9, Reason.OTHER, 0.6, Reason.COPYRIGHT, 1.0));
    }

    @Test
    void theNameOfASourceIsTakenWhateverItsCase() {
        CleanSettings settings = CleanSettingsFile.parse("sources: {Bridge.Example: {never-remove: [share]}}");

        assertThat(removed(settings, "bridge.example")).doesNotContain("Share this article");
    }

    private static List<String> removed(CleanSettings settings, @Nullable String source) {
        return Cleaner.bundled(settings).clean(article(source), "en").removed().stream()
                .map(Removal::text)
                .toList();
    }

    private static RawArticle article(@Nullable String source) {
        return new RawArticle("urn:test:settings", TEXT, null, source, null, null, null, Map.of());
    }
}
