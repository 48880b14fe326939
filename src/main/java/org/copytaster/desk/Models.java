package org.copytaster.desk;

import org.copytaster.clean.Cleaner;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.linking.Linker;
import org.copytaster.language.LanguageIdentifier;
import org.copytaster.topics.TopicTagger;

/** The models of all stages: immutable, loaded once, shared by every {@link Desk} of the process. */
public record Models(
        LanguageIdentifier language, Cleaner cleaner, EntityModel entities, Linker linker, TopicTagger topics) {

    /** The models that ship in the jar. Takes some hundred milliseconds. */
    public static Models bundled() {
        return new Models(
                LanguageIdentifier.bundled(),
                Cleaner.bundled(),
                EntityModel.bundled(),
                Linker.bundled(),
                TopicTagger.bundled());
    }

    /** These models with another tagger of topics. */
    public Models with(TopicTagger tagger) {
        return new Models(language, cleaner, entities, linker, tagger);
    }
}
