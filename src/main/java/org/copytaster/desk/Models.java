package org.copytaster.desk;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.copytaster.clean.CleanSettings;
import org.copytaster.clean.Cleaner;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.linking.Linker;
import org.copytaster.language.LanguageIdentifier;
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
        return beside(EntityModel::bundled, cleaning);
    }

    /** The models that ship, with another one for entities and an operator's settings for cleaning. */
    public static Models with(EntityModel entities, CleanSettings cleaning) {
        return beside(() -> entities, cleaning);
    }

    private static Models beside(Supplier<EntityModel> largest, CleanSettings cleaning) {
        CompletableFuture<TopicTagger> topics = CompletableFuture.supplyAsync(TopicTagger::bundled);
        CompletableFuture<Linker> linker = CompletableFuture.supplyAsync(Linker::bundled);
        CompletableFuture<Cleaner> cleaner = CompletableFuture.supplyAsync(() -> Cleaner.bundled(cleaning));
        CompletableFuture<LanguageIdentifier> language = CompletableFuture.supplyAsync(LanguageIdentifier::bundled);
        // The largest in this thread.
        EntityModel entities = largest.get();
        return new Models(language.join(), cleaner.join(), entities, linker.join(), topics.join());
    }

    /** These models with another tagger of topics. */
    public Models with(TopicTagger tagger) {
        return new Models(language, cleaner, entities, linker, tagger);
    }
}
