package org.copytaster.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.run.AdminSettings;
import org.copytaster.run.Settings;
import org.copytaster.run.doctor.Doctor;
import org.copytaster.run.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code copytaster doctor}: whether everything is as the desk needs it. */
@Command(
        name = "doctor",
        description =
                "Looks at brokers, topics, open transactions, rights, clocks, disks and memory, and says what to do;"
                        + " exit code 1 if something is wrong. Where a transaction is open it waits for up to 75 seconds to see"
                        + " whether it ends.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    /** Whoever asks for a doctor does not want to wait for a minute. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.settings();
        Properties client = AdminSettings.answeringWithin(ANSWER_WITHIN, settings.kafka());
        Path stateFolder = Path.of(client.getProperty(
                StreamsConfig.STATE_DIR_CONFIG,
                Path.of(System.getProperty("java.io.tmpdir"), "kafka-streams").toString()));
        List<Finding> findings;
        try (Admin admin = Admin.create(client)) {
            findings = new Doctor(settings, admin, stateFolder, Clock.systemUTC()).examine();
        }
        Columns columns = new Columns("LEVEL", "ABOUT", "FINDING");
        findings.forEach(finding -> columns.row(
                finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), Printable.text(finding.text())));
        columns.print(Output.utf8());
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.WRONG)
                ? ExitCode.FAILURE
                : ExitCode.OK;
    }
}
