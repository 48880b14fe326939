package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the jar knows under which licence, and where what is in it comes from. */
class NoticeTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "NOTICE"})
    void theProgramCarriesIt(String name) throws Exception {
        Path program = Path.of(Copytaster.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(program.resolve("META-INF").resolve(name)).hasSameTextualContentAs(Path.of(name));
    }

    @Test
    void everyResourceIsNamed() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));

        assertThat(resources()).hasSizeGreaterThan(50).allSatisfy(resource -> {
            String folder = resource.getName(resource.getNameCount() - 2) + "/*";
            assertThat(notice).containsAnyOf(resource.getFileName().toString(), folder);
        });
    }

    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
