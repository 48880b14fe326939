package org.copytaster.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.copytaster.article.Reason;
import org.copytaster.clean.CleanSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutAnythingSaidTheDefaultsHold() throws IOException {
        Settings settings = Settings.resolve(null, Map.of(), Map.of());

        assertThat(settings.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(settings.topics().raw()).isEqualTo("news.articles.raw");
        assertThat(settings.httpPort()).isZero();
        assertThat(settings.httpHost()).isEqualTo("localhost");
        assertThat(settings.kafka()).containsOnlyKeys("bootstrap.servers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void aPortIsOne(String port) {
        assertThatThrownBy(() -> Settings.resolve(null, Map.of(), Map.of(Settings.HTTP_PORT, port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Settings.HTTP_PORT + " is " + port);
    }

    @Test
    void aFileIsOverruledByTheEnvironmentAndThatByFlags(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), """
                bootstrap.servers=file:1
                copytaster.prefix=file.
                copytaster.http.port=1
                security.protocol=SSL
                """);

        Settings settings = Settings.resolve(
                file,
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "environment:1", "COPYTASTER_PREFIX", "environment."),
                Map.of(Settings.BOOTSTRAP_SERVERS, "flag:1"));

        assertThat(settings.bootstrapServers()).isEqualTo("flag:1");
        assertThat(settings.topics().raw()).isEqualTo("environment.news.articles.raw");
        assertThat(settings.httpPort()).isEqualTo(1);
        assertThat(settings.kafka()).containsEntry("security.protocol", "SSL").doesNotContainKey("copytaster.prefix");
    }

    @Test
    void kafkasOwnVariablesForItsScriptsAreNoProperties() throws IOException {
        Settings settings =
                Settings.resolve(null, Map.of("KAFKA_HEAP_OPTS", "-Xmx1g", "KAFKA_SASL_MECHANISM", "PLAIN"), Map.of());

        assertThat(settings.kafka()).containsEntry("sasl.mechanism", "PLAIN").doesNotContainKey("heap.opts");
    }

    @Test
    void aSettingThatDoesNotExistIsNamedWithThoseThatDo() {
        assertThatThrownBy(() -> Settings.resolve(null, Map.of(), Map.of("copytaster.prefx", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no setting copytaster.prefx")
                .hasMessageContaining("copytaster.prefix");
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        assertRefused(Settings.HTTP_PORT, "eighty");
        assertRefused(Settings.MAX_CHARACTERS, "-1");
        assertRefused(Settings.LANGUAGES, "fr,xx");
        assertRefused(Settings.LOG, "xml");
        assertRefused(Settings.CLEAN_KEEP_REASONS, "ads");
        assertRefused(Settings.CLEAN_THRESHOLDS, "7");
    }

    @Test
    void cleaningIsReadFromAFileAndWhatIsSaidWithoutItGoesOverIt(@TempDir Path folder) throws IOException {
        Path yaml = Files.writeString(folder.resolve("clean.yaml"), """
                keep-reasons: [photo_credit]
                thresholds: {author_bio: 0.7, other: 0.6}
                sources: {example.org: {never-remove: [our view]}}
                """);

        CleanSettings cleaning = Settings.resolve(
                        null,
                        Map.of("COPYTASTER_CLEAN_KEEP_REASONS", "copyright, author_bio"),
                        Map.of(Settings.CLEAN_SETTINGS, yaml.toString(), Settings.CLEAN_THRESHOLDS, "author_bio=0.9"))
                .cleaning();

        assertThat(cleaning.keepReasons())
                .containsExactlyInAnyOrder(Reason.PHOTO_CREDIT, Reason.COPYRIGHT, Reason.AUTHOR_BIO);
        assertThat(cleaning.thresholds()).isEqualTo(Map.of(Reason.AUTHOR_BIO, 0.9, Reason.OTHER, 0.6));
        assertThat(cleaning.sources()).containsOnlyKeys("example.org");
        assertThat(Settings.resolve(null, Map.of(), Map.of()).cleaning()).isEqualTo(CleanSettings.DEFAULT);
    }

    @Test
    void aFileForCleaningThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Settings.resolve(null, Map.of(), Map.of(Settings.CLEAN_SETTINGS, "none.yaml")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.yaml");
    }

    private static void assertRefused(String name, String value) {
        assertThatThrownBy(() -> Settings.resolve(null, Map.of(), Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
