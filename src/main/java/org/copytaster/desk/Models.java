package org.copytaster.desk;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.copytaster.clean.CleanSettings;
import org.copytaster.clean.Cleaner;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Lexicon;
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
        CompletableFuture<Lexicon> lexicon = beside(Lexicon::bundled);
        return with(beside(() -> EntityModel.bundled(lexicon::join)), cleaning);
    }

    /** The models that ship, with another one for entities and an operator's settings for cleaning. */
    public static Models with(EntityModel entities, CleanSettings cleaning) {
        return with(CompletableFuture.completedFuture(entities), cleaning);
    }

    private static Models with(CompletableFuture<EntityModel> entities, CleanSettings cleaning) {
        CompletableFuture<TopicTagger> topics = beside(TopicTagger::bundled);
        CompletableFuture<Linker> linker = beside(Linker::bundled);
        CompletableFuture<LanguageIdentifier> language = beside(LanguageIdentifier::bundled);
        Cleaner cleaner = Cleaner.bundled(cleaning);
        return new Models(language.join(), cleaner, entities.join(), linker.join(), topics.join());
    }

    /** On a thread of its own: the common pool has one less than there are cores. */
    private static <T> CompletableFuture<T> beside(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, task -> {
            Thread thread = new Thread(task, "copytaster-models");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** These models with another tagger of topics. */
    public Models with(TopicTagger tagger) {
        return new Models(language, cleaner, entities, linker, tagger);
    }
}
