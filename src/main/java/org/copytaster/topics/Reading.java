package org.copytaster.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Tokens;

/** One article read with one vocabulary: what stands where, and how much it weighs there. Used by one thread once. */
final class Reading {

    private static final String SENTENCE_ENDS = ".!?…";
    private static final String CLOSING = "\"”“’'»«) \u00a0\n";

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final Hits hits;
    private final HashedModel.Sum sum;
    private int words;
    private int functionWords;
    private int sentences;
    private boolean endsAsProse;

    Reading(Vocabulary vocabulary, HashedModel model, Settings settings) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.hits = new Hits();
        this.sum = new HashedModel.Sum(model);
    }

    Hits hits() {
        return hits;
    }

    /** What the hashed model makes of the words. */
    HashedModel.Sum sum() {
        return sum;
    }

    /** Reads the headline or the body. */
    void read(Tokens tokens, List<Entity> entities, Mention.Field field) {
        boolean headline = field == Mention.Field.HEADLINE;
        List<Mention> people = people(entities, field);
        int[] next = {0};
        char[] text = tokens.text().toCharArray();
        Lexicon.Scan scan = vocabulary.lexicon().scan(tokens, text, (entry, start, end, token) -> {
            if (vocabulary.isFunctionWord(entry)) {
                functionWords += headline ? 0 : 1;
            } else if (!isPartOfName(entry, start, people, next)) {
                hits.add(entry, headline ? settings.headlineWeight() : weight(token), start, end, headline);
            }
        });
        Word word = new Word();
        for (int i = 0; i < tokens.size(); i++) {
            word.read(text, tokens.start(i), tokens.end(i), vocabulary.lexicon().firstWords());
            sum.add(word, headline ? HashedModel.HEADLINE_WEIGHT : 1);
            scan.next(i, word);
            if (!headline) {
                words += word.startsWithLetter() ? 1 : 0;
                sentences += tokens.endsSentence(i) || i == tokens.size() - 1 ? 1 : 0;
            }
        }
        if (!headline) {
            endsAsProse = endsAsProse(tokens.text());
        }
    }

    /** Adds the canonical names of entities that the lexicon knows by another name than the article's. */
    void addNames(List<Entity> entities) {
        for (Entity entity : entities) {
            int entry = vocabulary.lexicon().lookUp(entity.name());
            if (entry >= 0 && !hits.contains(entry) && !vocabulary.isFunctionWord(entry)) {
                Mention mention = entity.mentions().get(0);
                boolean headline = mention.field() == Mention.Field.HEADLINE;
                float mass = headline ? settings.headlineWeight() : settings.bodyWeight();
                hits.add(entry, mass, mention.start(), mention.end(), headline);
            }
        }
    }

    /** Whether function words hold the body together, or it is too short to tell. */
    boolean isRunningText() {
        return words < settings.runningTextTokens() || functionWords >= settings.leastFunctionWords() * words;
    }

    /**
     * Whether the body is one sentence or two of prose. There, one strong word is all that can be asked; in a menu, a form
     * or a list of words, which neither end as a sentence does nor are held together by function words, it is chance.
     */
    boolean isShortProse() {
        return sentences <= settings.shortProseSentences()
                && endsAsProse
                && functionWords >= settings.shortProseFunctionWords() * words;
    }

    /** Whether the body is such prose, and longer than what a page or a letter says in a sentence as a rule. */
    boolean isLongSentence() {
        return isShortProse() && words >= settings.longSentenceWords();
    }

    private static boolean endsAsProse(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    private float weight(int token) {
        if (token < settings.ledeTokens()) {
            return settings.ledeWeight();
        }
        return token < settings.tailTokens() ? settings.bodyWeight() : settings.tailWeight();
    }

    private static List<Mention> people(List<Entity> entities, Mention.Field field) {
        List<Mention> people = new ArrayList<>();
        for (Entity entity : entities) {
            if (entity.type() == EntityType.PERSON) {
                for (Mention mention : entity.mentions()) {
                    if (mention.field() == field) {
                        people.add(mention);
                    }
                }
            }
        }
        people.sort(Comparator.comparingInt(Mention::start));
        return people;
    }

    /** Whether a common word is only part of someone's name: Mr Baker bakes no bread. */
    private boolean isPartOfName(int entry, int start, List<Mention> people, int[] next) {
        while (next[0] < people.size() && people.get(next[0]).end() <= start) {
            next[0]++;
        }
        return next[0] < people.size()
                && people.get(next[0]).start() <= start
                && vocabulary.lexicon().entry(entry).exactCase() == null;
    }
}
