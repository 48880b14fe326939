package org.copytaster.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.contract.ContractSchemas;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.desk.Samples;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole event of each sample article, as it is meant to be. After a change of the models, look at what
 * {@code mvn test -Dtest=GoldenTest -Dgolden.update=true} changes in the golden files, and commit it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/copytaster/golden");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Desk DESK = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theEventIsTheGoldenOne(String name, byte[] article) throws IOException {
        byte[] event = EventWriter.write(
                DESK.taste(Intake.read(article, ContentType.JSON, null)), Instant.parse("2026-01-02T03:04:05Z"));
        ContractSchemas.assertEnriched(event);
        String printed =
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(JSON.readTree(event))
                                .replace("\r\n", "\n") + "\n";
        Path golden = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, printed);
        }

        assertThat(printed).isEqualTo(Files.readString(golden, UTF_8));
    }

    static Stream<Object[]> samples() {
        return Samples.all().stream().map(sample -> new Object[] {sample.name(), sample.json()});
    }
}
