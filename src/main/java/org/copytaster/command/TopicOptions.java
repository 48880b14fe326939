package org.copytaster.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.copytaster.desk.Models;
import org.copytaster.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that tags topics. */
final class TopicOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--topics-lexicon",
            paramLabel = "FILE",
            description = "Entries of your own, for Media Topics or for codes of your own; see docs/TOPICS.md.")
    private @Nullable String lexicon;

    @Option(
            names = "--label-language",
            paramLabel = "LANGUAGE",
            description = "The language of the topics' names: de, en, es, fr, it, nl, pt (default: the article's).")
    private @Nullable String labelLanguage;

    /** What was given, under the settings' names. */
    Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        if (lexicon != null) {
            flags.put(Settings.TOPICS_LEXICON, lexicon);
        }
        if (labelLanguage != null) {
            flags.put(Settings.LABEL_LANGUAGE, labelLanguage);
        }
        return flags;
    }

    /** The bundled models, with the tagger that the settings ask for; a fault in them ends the command with its usage. */
    Models models(Models models, Settings settings) throws IOException {
        try {
            return models.with(settings.topicTagger(models.topics()));
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
