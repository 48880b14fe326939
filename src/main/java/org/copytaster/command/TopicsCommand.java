package org.copytaster.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.run.Settings;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code copytaster topics}: the topics of a cluster, held against their manifests. */
@Command(
        name = "topics",
        description = "Creates the topics, or compares them with their manifests.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "apply|check",
        subcommands = {TopicsCommand.Apply.class, TopicsCommand.Check.class})
public final class TopicsCommand {

    /** {@code copytaster topics apply}. */
    @Command(
            name = "apply",
            description = "Creates the topics that are missing, and sets the settings that differ.",
            mixinStandardHelpOptions = true)
    public static final class Apply implements Callable<Integer> {

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Override
        public Integer call() throws Exception {
            Settings settings = kafka.settings();
            try (Admin admin = Admin.create(settings.kafka())) {
                List<String> done = new TopicAdmin(admin).apply(TopicManifest.bundled(settings.topics()));
                done.forEach(System.out::println);
                if (done.isEmpty()) {
                    System.out.println("nothing to do: the topics are as their manifests say");
                }
                return ExitCode.OK;
            }
        }
    }

    /** {@code copytaster topics check}. */
    @Command(
            name = "check",
            description = "Says where the topics differ from their manifests; exit code 1 if they do.",
            mixinStandardHelpOptions = true)
    public static final class Check implements Callable<Integer> {

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Override
        public Integer call() throws Exception {
            Settings settings = kafka.settings();
            try (Admin admin = Admin.create(settings.kafka())) {
                List<String> differences = new TopicAdmin(admin).check(TopicManifest.bundled(settings.topics()));
                differences.forEach(System.out::println);
                if (!differences.isEmpty()) {
                    return ExitCode.FAILURE;
                }
                System.out.println("the topics are as their manifests say");
                return ExitCode.OK;
            }
        }
    }
}
