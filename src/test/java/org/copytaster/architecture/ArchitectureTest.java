package org.copytaster.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies point one way, and what must be the same everywhere can't look where it is. */
class ArchitectureTest {

    private static final String ROOT = "org.copytaster";

    /** In the order in which an article passes them: each may know those before it, and none after it. */
    private static final List<String> FLOW = List.of(
            "resource",
            "article",
            "intake",
            "language",
            "clean",
            "entities",
            "topics",
            "desk",
            "stream",
            "run",
            "explain",
            "command");

    /** Where the same article must give the same bytes. Trainers run at another time. */
    private static final String[] PURE = inside(FLOW.subList(0, FLOW.indexOf("desk") + 1));

    private static final DescribedPredicate<JavaClass> DESK_AND_STAGES =
            resideInAnyPackage(PURE).and(resideOutsideOfPackages("..training.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> flow() {
        return FLOW.stream();
    }

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(ROOT), Stream.of(inside(FLOW))).toArray(String[]::new))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("flow")
    void noPackageKnowsThoseAfterIt(String name) {
        String[] later = Stream.concat(
                        Stream.of(ROOT), Stream.of(inside(FLOW.subList(FLOW.indexOf(name) + 1, FLOW.size()))))
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyStreamRunAndCommandKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside(List.of("stream", "run", "command")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .check(CLASSES);
    }

    @Test
    void onlyRunKnowsTheBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void onlyCommandsTrain() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..training..", ROOT + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "..training..")
                .check(CLASSES);
    }

    @Test
    void deskAndStagesLookAtNoClockNoChanceAndNoPlace() {
        noClasses()
                .that(DESK_AND_STAGES)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    /** Error Prone holds the rest: letter case without a locale, bytes without a character set. */
    @Test
    void deskAndStagesFormatNoTextByTheLocaleOfTheProcess() {
        noClasses()
                .that(DESK_AND_STAGES)
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    @Test
    void onlyTheProcessWritesToTheTerminal() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                CLASSES.that(resideOutsideOfPackages(ROOT + ".run..", ROOT + ".command..", "..training..")));
    }

    /** What comes in must not name the class that is made of it. */
    @Test
    void nothingIsReadIntoATypeThatTheInputNames() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, XMLDecoder.class, PolymorphicTypeValidator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JsonTypeInfo.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "switch Jackson's default typing on",
                        call -> call.getTarget().getName().contains("DefaultTyping")))
                .check(CLASSES);
    }

    @Test
    void thereIsOneWayToLog() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    private static String[] inside(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
