package org.copytaster.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.desk.Pipeline;
import org.copytaster.intake.Admission;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.HttpEndpoint;
import org.copytaster.run.PrometheusMeter;
import org.copytaster.run.Settings;
import org.copytaster.stream.StreamsDefaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copytaster run}: the pipeline against brokers of one's own. */
@Command(
        name = "run",
        description =
                "Runs the pipeline: raw articles in, enriched, rejected and dead letters out, until it is stopped.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private ModelOptions modelOptions = new ModelOptions();

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

    @Mixin
    private CleanOptions cleaning = new CleanOptions();

    @Option(
            names = "--latency",
            description = "Brings each event out as soon as can be, at the price of more CPU time for each.")
    private boolean latency;

    @Override
    public Integer call() throws Exception {
        Map<String, String> flags = new HashMap<>(http.flags());
        flags.putAll(topicOptions.flags());
        flags.putAll(cleaning.flags());
        Settings settings = kafka.settings(flags);
        Properties properties = new Properties();
        if (latency) {
            properties.putAll(StreamsDefaults.lowLatency());
        }
        properties.putAll(settings.kafka());
        Models models = topicOptions.models(modelOptions.load(settings.cleaning()), settings);
        Admission admission = settings.admission();
        LOG.info(
                "copytaster {} reads {} from {}",
                Pipeline.VERSION,
                settings.topics().raw(),
                settings.bootstrapServers());
        try (PrometheusMeter meter = new PrometheusMeter();
                DeskApplication application = DeskApplication.start(
                        properties, settings.topics(), () -> new Desk(models, admission, Set.of()), meter);
                HttpEndpoint endpoint = endpoint(settings, application, meter)) {
            meter.observe(application.streams());
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "shutdown"));
            if (endpoint != null) {
                LOG.info("metrics and health on http://{}:{}", settings.httpHost(), endpoint.port());
            }
            return application.awaitEnd() ? ExitCode.OK : ExitCode.FAILURE;
        }
    }

    private static @Nullable HttpEndpoint endpoint(
            Settings settings, DeskApplication application, PrometheusMeter meter) throws Exception {
        return settings.httpPort() == 0
                ? null
                : HttpEndpoint.start(settings.httpHost(), settings.httpPort(), application, meter::scrape);
    }
}
