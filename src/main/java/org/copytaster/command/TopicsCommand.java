package org.copytaster.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.run.Settings;
import org.copytaster.run.access.Verb;
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

    /** What both do: ask a cluster. */
    abstract static class Asking implements Callable<Integer> {

        @Mixin
        private KafkaOptions kafka = new KafkaOptions();

        @Override
        public final Integer call() throws Exception {
            Settings settings = kafka.settings();
            // First of all, since a topic that may not be seen looks like one that is missing.
            OnCluster.require(verb(), settings);
            try (Admin admin = Admin.create(settings.kafka())) {
                return call(new TopicAdmin(admin), TopicManifest.bundled(settings.topics()));
            }
        }

        abstract Verb verb();

        abstract int call(TopicAdmin topics, List<TopicManifest> manifests) throws Exception;

        /** Prints a line each, or that there is none. */
        static void print(List<String> lines, String none) {
            lines.forEach(System.out::println);
            if (lines.isEmpty()) {
                System.out.println(none);
            }
        }
    }

    /** {@code copytaster topics apply}. */
    @Command(
            name = "apply",
            description = "Creates the topics that are missing, and sets the settings that differ.",
            mixinStandardHelpOptions = true)
    public static final class Apply extends Asking {

        @Override
        Verb verb() {
            return Verb.TOPICS_APPLY;
        }

        @Override
        int call(TopicAdmin topics, List<TopicManifest> manifests) throws Exception {
            print(topics.apply(manifests), "nothing to do: the topics are as their manifests say");
            return ExitCode.OK;
        }
    }

    /** {@code copytaster topics check}. */
    @Command(
            name = "check",
            description = "Says where the topics differ from their manifests; exit code 1 if they do.",
            mixinStandardHelpOptions = true)
    public static final class Check extends Asking {

        @Override
        Verb verb() {
            return Verb.TOPICS_CHECK;
        }

        @Override
        int call(TopicAdmin topics, List<TopicManifest> manifests) throws Exception {
            List<String> differences = topics.check(manifests);
            print(differences, "the topics are as their manifests say");
            return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
        }
    }
}
