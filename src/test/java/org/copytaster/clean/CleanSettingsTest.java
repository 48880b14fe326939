package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
    void aSourceKeepsItsOwnPhrases() throws IOException {
        CleanSettings settings = CleanSettings.parse("sources: {bridge.example: {never-remove: [the bridge post]}}");

        assertThat(removed(settings, "bridge.example")).doesNotContain("© The Bridge Post");
        assertThat(removed(settings, "other.example")).contains("© The Bridge Post");
    }

    @Test
    void aSourceLosesItsOwnPhrasesWhateverTheirCase() throws IOException {
        CleanSettings settings = CleanSettings.parse("sources: {bridge.example: {always-remove: [\"our  view:\"]}}");

        RawArticle article = article("bridge.example");
        Removal first = Cleaner.bundled(settings).clean(article, "en").removed().get(0);

        assertThat(first.text()).startsWith("Our View:");
        assertThat(first.reason()).isEqualTo(Reason.RULE);
        assertThat(first.evidence()).contains("our view:");
    }

    @Test
    void aThresholdAboveWhatRulesGiveKeepsTheLine() throws IOException {
        CleanSettings settings = CleanSettings.parse("thresholds: {share_prompt: 1.0}");

        assertThat(removed(settings, null)).doesNotContain("Share this article");
    }

    @Test
    void readsAllThatCanBeSet() throws IOException {
        CleanSettings settings = CleanSettings.parse("""
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

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> CleanSettings.parse("keep_reasons: []")).hasMessageContaining("keep_reasons");
        assertThatThrownBy(() -> CleanSettings.parse("keep-reasons: [ads]")).hasMessageContaining("ads");
        assertThatThrownBy(() -> CleanSettings.parse("thresholds: {author_bio: 2}"))
                .hasMessageContaining("author_bio");
        assertThatThrownBy(() -> CleanSettings.parse("sources: {a.example: {drop: [x]}}"))
                .hasMessageContaining("drop");
        assertThatThrownBy(() -> CleanSettings.parse("sources: {a.example: {never-remove: ['']}}"))
                .hasMessageContaining("never-remove");
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
