package org.copytaster.run;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.copytaster.desk.Desk;
import org.copytaster.run.access.MissingRights;
import org.copytaster.run.access.Verb;
import org.copytaster.stream.DeskTopology;
import org.copytaster.stream.EventLimits;
import org.copytaster.stream.Meter;
import org.copytaster.stream.Refusals;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline as a running Kafka Streams application. Safe for any number of threads. */
public final class DeskApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskApplication.class);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** What Kafka's clients say where no host has an address, as before the first pod of a service is up. */
    private static final String UNKNOWN_HOSTS = "No resolvable bootstrap urls";

    private final KafkaStreams streams;
    private final Refusals refusals;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ClockWatch clock =
            new ClockWatch(Time.SYSTEM::milliseconds, Time.SYSTEM::nanoseconds, this::clockWasSetBack);
    private volatile boolean standsStill;

    private DeskApplication(KafkaStreams streams, Refusals refusals) {
        this.streams = streams;
        this.refusals = refusals;
        streams.setUncaughtExceptionHandler(this::respond);
        streams.setStateListener((now, before) -> {
            LOG.info("stream {} -> {}", before, now);
            if (now == State.RUNNING) {
                running.countDown();
            }
            if (now == State.ERROR || now == State.NOT_RUNNING) {
                ended.countDown();
            }
        });
    }

    /**
     * Starts the pipeline and returns at once.
     *
     * @param settings Kafka's, put over {@link StreamsDefaults}
     * @param topics where to read and write
     * @param desks makes a desk for each stream thread
     * @param meter counts what happens
     * @throws org.copytaster.run.access.MissingRightsException if the cluster does not allow it
     * @throws org.copytaster.stream.MissingTopicsException if a topic does not exist
     * @throws ExecutionException if the brokers can't be asked for the topics' limits, their reason as its cause
     */
    public static DeskApplication start(Properties settings, TopicNames topics, Supplier<Desk> desks, Meter meter)
            throws ExecutionException, InterruptedException {
        Properties merged = StreamsDefaults.with(settings, topics);
        EventLimits limits = limits(settings, topics, merged.getProperty(StreamsConfig.APPLICATION_ID_CONFIG))
                .atMost(requestBytes(merged));
        Refusals refusals = new Refusals();
        merged.putAll(StreamsDefaults.pinned(topics, limits, refusals, meter));
        ThreadLocal<Desk> desk = ThreadLocal.withInitial(desks);
        DeskApplication application = new DeskApplication(
                new KafkaStreams(DeskTopology.build(topics, desk::get, limits, refusals, meter), merged), refusals);
        application.streams.start();
        application.clock.start();
        return application;
    }

    /** Waits for brokers that are not there yet, saying so: a pipeline that starts before its cluster is no failure. */
    private static EventLimits limits(Properties settings, TopicNames topics, String applicationId)
            throws ExecutionException, InterruptedException {
        Properties impatient = AdminSettings.answeringWithin(ANSWER_WITHIN, settings);
        while (true) {
            try (Admin admin = Admin.create(impatient)) {
                // First of all, since a topic that may not be seen looks like one that is missing.
                new MissingRights(admin).require(Verb.RUN, topics, applicationId, settings);
                return new TopicAdmin(admin).limits(topics);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw e;
                }
                LOG.warn(
                        "no answer from {} yet, trying again: {}",
                        settings.get("bootstrap.servers"),
                        e.getCause().getMessage());
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof ConfigException names)
                        || !String.valueOf(names.getMessage()).contains(UNKNOWN_HOSTS)) {
                    throw e;
                }
                LOG.warn("no address for {} yet, trying again", settings.get("bootstrap.servers"));
                Thread.sleep(ANSWER_WITHIN.toMillis());
            }
        }
    }

    /** How much the stream's producer sends at once: no record can have more, whatever its topic takes. */
    private static long requestBytes(Properties merged) {
        Map<String, Object> producer = new StreamsConfig(merged).getProducerConfigs("");
        return Stream.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ProducerConfig.BUFFER_MEMORY_CONFIG)
                .mapToLong(name -> Long.parseLong(String.valueOf(producer.get(name))))
                .min()
                .orElseThrow();
    }

    /**
     * What to do where a thread of the stream can't go on. Its batch is taken back in any case. Where a record is to
     * blame, or what may pass, the next thread reads the batch again; all else is for somebody to look into.
     */
    private StreamThreadExceptionResponse respond(Throwable fault) {
        if (has(fault, RecordTooLargeException.class) && refusals.canBeHelped()) {
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (mayPass(fault)) {
            LOG.warn(
                    "the stream can't go on now, and tries again: {}",
                    root(fault).getMessage());
            return pause()
                    ? StreamThreadExceptionResponse.REPLACE_THREAD
                    : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("the stream can't go on and stops; nothing is lost, a new start resumes where it was", fault);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private boolean mayPass(Throwable fault) {
        return has(fault, RetriableException.class)
                // The sender tells the transaction first, and then the handler of the record.
                || (root(fault).getClass() == KafkaException.class && pause() && refusals.hadDelay());
    }

    /** Only clients made anew go by the clock as it is now. */
    void clockWasSetBack(Duration step) {
        LOG.error(
                "the clock was set back by {} s, and Kafka's clients would stand still for as long: the stream stops;"
                        + " nothing is lost, a new start resumes where it was",
                step.toSeconds());
        standsStill = true;
        ended.countDown();
    }

    /** Lets a little time pass before the next try. Returns false if the thread is asked to end. */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean has(@Nullable Throwable fault, Class<? extends Throwable> type) {
        return fault != null && (type.isInstance(fault) || has(fault.getCause(), type));
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }

    /** Kafka Streams itself, for its metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Waits until partitions are assigned and read. Returns false if the time is over or the stream ended first. */
    public boolean awaitRunning(Duration within) throws InterruptedException {
        return running.await(within.toNanos(), TimeUnit.NANOSECONDS) && isAlive();
    }

    /** Waits until the stream ends, by {@link #close} or by a fault. Returns whether it ended without a fault. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.state() != State.ERROR && !standsStill;
    }

    /** Whether it works or is about to. */
    public boolean isAlive() {
        State state = streams.state();
        return !standsStill && (state == State.CREATED || state.isRunningOrRebalancing());
    }

    /** Whether it works right now. */
    public boolean isReady() {
        return !standsStill && streams.state() == State.RUNNING;
    }

    public String state() {
        return streams.state().name();
    }

    /** Finishes what is under way, commits, and leaves the group, so that others need not wait for its session to end. */
    @Override
    public void close() {
        clock.close();
        boolean closed = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (closed) {
            awaitListener();
        }
    }

    /**
     * Kafka Streams wakes who waits for its end before it tells its listener: without this a process could be gone before
     * the log says how the stream ended.
     */
    private void awaitListener() {
        try {
            if (!ended.await(TOLD_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stream {}", streams.state());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
