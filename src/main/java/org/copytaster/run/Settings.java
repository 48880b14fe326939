package org.copytaster.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.clean.CleanSettings;
import org.copytaster.intake.Admission;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicNames;
import org.copytaster.topics.TopicTagger;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a process. Each source is put over the one before:
 *
 * <ol>
 *   <li>the defaults;
 *   <li>a file of Java properties: names that begin with {@code copytaster.} are ours, all others Kafka's;
 *   <li>the environment: {@code COPYTASTER_HTTP_PORT} is {@code copytaster.http.port}, {@code KAFKA_SASL_MECHANISM} is
 *       Kafka's {@code sasl.mechanism};
 *   <li>flags.
 * </ol>
 *
 * Immutable.
 */
public final class Settings {

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String PREFIX = "copytaster.prefix";
    public static final String HTTP_HOST = "copytaster.http.host";
    public static final String HTTP_PORT = "copytaster.http.port";
    public static final String LOG = "copytaster.log";
    public static final String MIN_CHARACTERS = "copytaster.min.characters";
    public static final String MAX_CHARACTERS = "copytaster.max.characters";
    public static final String LANGUAGES = "copytaster.languages";
    public static final String TOPICS_LEXICON = "copytaster.topics.lexicon";
    public static final String LABEL_LANGUAGE = "copytaster.label.language";
    /** A YAML file, see {@link CleanSettings}. */
    public static final String CLEAN_SETTINGS = "copytaster.clean.settings";
    /** Reasons, separated by commas; added to those in the file. */
    public static final String CLEAN_KEEP_REASONS = "copytaster.clean.keep.reasons";
    /** {@code reason=share}, separated by commas; put over those in the file. */
    public static final String CLEAN_THRESHOLDS = "copytaster.clean.thresholds";

    private static final String OURS = "copytaster.";
    private static final int HIGHEST_PORT = 65_535;

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry(BOOTSTRAP_SERVERS, "localhost:9092"),
            Map.entry(PREFIX, ""),
            // Metrics and health are nobody else's business unless somebody says so.
            Map.entry(HTTP_HOST, "localhost"),
            // 0 is none.
            Map.entry(HTTP_PORT, "0"),
            Map.entry(LOG, "text"),
            Map.entry(MIN_CHARACTERS, Integer.toString(Admission.DEFAULT.minCharacters())),
            Map.entry(MAX_CHARACTERS, Integer.toString(Admission.DEFAULT.maxCharacters())),
            Map.entry(LANGUAGES, "fr,en,de,es,it,pt,nl"),
            // Empty: the bundled lexicons alone, and labels in the article's language.
            Map.entry(TOPICS_LEXICON, ""),
            Map.entry(LABEL_LANGUAGE, ""),
            Map.entry(CLEAN_SETTINGS, ""),
            Map.entry(CLEAN_KEEP_REASONS, ""),
            Map.entry(CLEAN_THRESHOLDS, ""));

    /** Set in the environment of Kafka's own images and scripts; no properties of a client. */
    private static final Set<String> NOT_KAFKA_PROPERTIES = Set.of(
            "KAFKA_HEAP_OPTS",
            "KAFKA_OPTS",
            "KAFKA_JMX_OPTS",
            "KAFKA_JMX_PORT",
            "KAFKA_LOG4J_OPTS",
            "KAFKA_VERSION",
            "KAFKA_HOME",
            "KAFKA_GC_LOG_OPTS",
            "KAFKA_JVM_PERFORMANCE_OPTS",
            "KAFKA_DEBUG");

    private final Map<String, String> values;
    private final CleanSettings cleaning;

    private Settings(Map<String, String> values) throws IOException {
        this.values = values;
        this.cleaning = readCleaning();
    }

    /**
     * @param file a file of properties, or null
     * @param environment the process's environment
     * @param flags by the names used here
     * @throws IllegalArgumentException for a name of ours that does not exist, or a value that makes no sense
     * @throws IOException if the file can't be read
     */
    public static Settings resolve(@Nullable Path file, Map<String, String> environment, Map<String, String> flags)
            throws IOException {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        if (file != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("COPYTASTER_")) {
                values.put(dotted(name), value);
            } else if (name.startsWith("KAFKA_") && !NOT_KAFKA_PROPERTIES.contains(name)) {
                values.put(dotted(name.substring("KAFKA_".length())), value);
            }
        });
        values.putAll(flags);
        Settings settings = new Settings(values);
        settings.validate();
        return settings;
    }

    private static String dotted(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private void validate() {
        for (String name : values.keySet()) {
            if (name.startsWith(OURS) && !DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "no setting " + name + "; there are " + String.join(", ", new TreeMap<>(DEFAULTS).keySet()));
            }
        }
        if (integer(HTTP_PORT) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    HTTP_PORT + " is " + get(HTTP_PORT) + ", and the highest port is " + HIGHEST_PORT);
        }
        admission();
        if (!get(LOG).equals("text") && !get(LOG).equals("json")) {
            throw new IllegalArgumentException(LOG + " is text or json, not " + get(LOG));
        }
    }

    public String bootstrapServers() {
        return get(BOOTSTRAP_SERVERS);
    }

    public TopicNames topics() {
        return new TopicNames(get(PREFIX));
    }

    public boolean logsJson() {
        return get(LOG).equals("json");
    }

    public String httpHost() {
        return get(HTTP_HOST);
    }

    /** The port of the HTTP endpoint; 0 for none. */
    public int httpPort() {
        return integer(HTTP_PORT);
    }

    /** Who is let in. */
    public Admission admission() {
        Set<String> languages = new LinkedHashSet<>();
        Arrays.stream(get(LANGUAGES).split(",", -1)).map(String::trim).forEach(languages::add);
        if (!Admission.DEFAULT.languages().containsAll(languages)) {
            throw new IllegalArgumentException(
                    LANGUAGES + " is " + get(LANGUAGES) + "; there are " + DEFAULTS.get(LANGUAGES));
        }
        return new Admission(integer(MIN_CHARACTERS), integer(MAX_CHARACTERS), Set.copyOf(languages));
    }

    /** Kafka's {@code application.id}: the name of the desk's group, and what those of the replays begin with. */
    public String applicationId() {
        return kafka().getProperty(
                        StreamsConfig.APPLICATION_ID_CONFIG,
                        StreamsDefaults.of(topics()).getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
    }

    /**
     * A tagger with the newsroom's own lexicon and labels in the language asked for, where the settings name them.
     *
     * @throws IllegalArgumentException if the lexicon is not well formed, with the line; or there are no such labels
     * @throws IOException if the lexicon can't be read
     */
    public TopicTagger topicTagger(TopicTagger bundled) throws IOException {
        TopicTagger tagger = bundled;
        if (!get(TOPICS_LEXICON).isBlank()) {
            tagger = tagger.with(Path.of(get(TOPICS_LEXICON).strip()));
        }
        if (!get(LABEL_LANGUAGE).isBlank()) {
            tagger = tagger.labelledIn(get(LABEL_LANGUAGE).strip());
        }
        return tagger;
    }

    /** What is struck out of articles: the file's settings, and over them what was said without a file. */
    public CleanSettings cleaning() {
        return cleaning;
    }

    private CleanSettings readCleaning() throws IOException {
        String file = get(CLEAN_SETTINGS).trim();
        CleanSettings read = file.isEmpty() ? CleanSettings.DEFAULT : CleanSettings.load(Path.of(file));
        return read.keeping(understood(CLEAN_KEEP_REASONS, CleanSettings::reasons))
                .requiring(understood(CLEAN_THRESHOLDS, CleanSettings::thresholds));
    }

    private <T> T understood(String name, Function<String, T> reader) {
        try {
            return reader.apply(get(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Everything that is Kafka's, {@code bootstrap.servers} among it. */
    public Properties kafka() {
        Properties kafka = new Properties();
        values.forEach((name, value) -> {
            if (!name.startsWith(OURS)) {
                kafka.put(name, value);
            }
        });
        return kafka;
    }

    private int integer(String name) {
        try {
            int value = Integer.parseInt(get(name).trim());
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a negative one.
        }
        throw new IllegalArgumentException(name + " is " + get(name) + ", no whole number from 0");
    }

    private String get(String name) {
        return values.getOrDefault(name, "");
    }
}
