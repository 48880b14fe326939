package org.copytaster.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.Language;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Topic;
import org.copytaster.article.Verdict;
import org.copytaster.clean.Cleaned;
import org.copytaster.entities.EntityTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.intake.Admission;

/**
 * All stages in one pure call: the same article ends in the same verdict, whatever came before it. Holds caches that
 * change its speed and nothing else, and so is for one thread; {@link Models} are shared.
 */
public final class Desk {

    private final Models models;
    private final Admission admission;
    private final Set<Stage> skipped;
    private final EntityTagger entityTagger;

    /**
     * @param models the shared models
     * @param admission who is let in
     * @param skipped stages left out; without {@link Stage#CLEAN} the body is the text as given
     */
    public Desk(Models models, Admission admission, Set<Stage> skipped) {
        this.models = models;
        this.admission = admission;
        this.skipped = Set.copyOf(skipped);
        this.entityTagger = new EntityTagger(models.entities(), models.linker());
    }

    /**
     * Takes an article through the stages.
     *
     * @throws StageFaultException where a stage fails, which is a fault of the program
     */
    public Verdict taste(RawArticle article) {
        boolean admit = runs(Stage.ADMIT);
        Optional<Verdict.Rejected> refused = admit ? admission.checkSize(article) : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        Language language = in(Stage.LANGUAGE, () -> identify(article));
        refused = admit ? admission.checkLanguage(article, language) : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        Cleaned cleaned = in(Stage.CLEAN, () -> clean(article, language.detected()));
        refused = admit ? admission.checkBody(article, cleaned.body(), cleaned.almostNothing()) : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        return new Verdict.Enriched(tag(article, language, cleaned));
    }

    private EnrichedArticle tag(RawArticle article, Language language, Cleaned cleaned) {
        List<Entity> entities = List.of();
        List<Topic> topics = List.of();
        if (runs(Stage.ENTITIES) || runs(Stage.TOPICS)) {
            String title = article.title();
            Tokens headline = in(Stage.ENTITIES, () -> Tokenizer.tokenize(title == null ? "" : title));
            Tokens body = in(Stage.ENTITIES, () -> Tokenizer.tokenize(cleaned.body()));
            List<Entity> found = runs(Stage.ENTITIES)
                    ? in(Stage.ENTITIES, () -> entityTagger.tag(headline, body, language.detected()))
                    : List.<Entity>of();
            entities = found;
            if (runs(Stage.TOPICS)) {
                topics = in(Stage.TOPICS, () -> models.topics().tag(headline, body, found, language.detected()));
            }
        }
        return new EnrichedArticle(article, cleaned.body(), language, cleaned.removed(), entities, topics);
    }

    private Language identify(RawArticle article) {
        if (runs(Stage.LANGUAGE)) {
            return models.language().identify(article.text(), article.language());
        }
        String declared = article.language();
        return new Language(Language.primary(declared), 0, declared);
    }

    private Cleaned clean(RawArticle article, String language) {
        return runs(Stage.CLEAN) ? models.cleaner().clean(article, language) : new Cleaned(article.text(), List.of());
    }

    private boolean runs(Stage stage) {
        return !skipped.contains(stage);
    }

    /** Names the stage in which something failed; a stack that overflowed is the article's doing, and no end of the thread. */
    private static <T> T in(Stage stage, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            throw new StageFaultException(stage.code(), e);
        }
    }
}
