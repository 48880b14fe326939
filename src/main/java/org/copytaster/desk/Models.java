package org.copytaster.desk;

import java.util.function.Supplier;
import org.copytaster.clean.CleanSettings;
import org.copytaster.clean.Cleaner;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.linking.Linker;
import org.copytaster.language.LanguageIdentifier;
import org.copytaster.resource.Resource;
import org.copytaster.topics.TopicTagger;

/** The models of all stages: immutable, loaded once, shared by every {@link Desk} of the process. */
public record Models(
        LanguageIdentifier language, Cleaner cleaner, EntityModel entities, Linker linker, TopicTagger topics) {

    /** The models that ship in the jar, read side by side. Takes some hundred milliseconds. */
    public static Models bundled() {
        return bundled(CleanSettings.DEFAULT);
    }

    /** The same, with an operator's settings for cleaning. */
    public static Models bundled(CleanSettings cleaning) {
        return with(Resource.beside(EntityModel::bundled), cleaning);
    }

    /** The models that ship, with another one for entities and an operator's settings for cleaning. */
    public static Models with(EntityModel entities, CleanSettings cleaning) {
        return with(() -> entities, cleaning);
    }

    private static Models with(Supplier<EntityModel> entities, CleanSettings cleaning) {
        Supplier<TopicTagger> topics = Resource.beside(TopicTagger::bundled);
        Supplier<Linker> linker = Resource.beside(Linker::bundled);
        Supplier<LanguageIdentifier> language = Resource.beside(LanguageIdentifier::bundled);
        Cleaner cleaner = Cleaner.bundled(cleaning);
        return new Models(language.get(), cleaner, entities.get(), linker.get(), topics.get());
    }

    /** These models with another tagger of topics. */
    public Models with(TopicTagger tagger) {
        return new Models(language, cleaner, entities, linker, tagger);
    }
}
