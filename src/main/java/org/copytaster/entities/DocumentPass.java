package org.copytaster.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article a second time with what the first reading found: a name has one type throughout, a surname alone
 * means the person named in full, a name found twice is found everywhere. Names are compared without regard to case, so
 * that the body settles a headline in capitals.
 */
final class DocumentPass {

    private static final int LONGEST = 6;

    /** A mention in running text weighs more than one in a line of capitals, where all words look alike. */
    private static final int WEIGHT_IN_TEXT = 3;

    /** A confidence below which the tables are asked. */
    private static final double IN_DOUBT = 0.7;

    /** The confidence of a mention that was found only because its name is one elsewhere. */
    private static final double REPEATED = 0.5;

    private final Document document;
    private final Map<Long, Map<EntityType, Integer>> votes = new HashMap<>();
    private final Set<Long> surnames = new HashSet<>();

    private DocumentPass(Document document) {
        this.document = document;
    }

    /** The mentions put right, and those the first reading missed, in order. */
    static List<Found> apply(Document document, List<Found> found) {
        DocumentPass pass = new DocumentPass(document);
        List<Found> trimmed = found.stream().map(pass::trim).toList();
        trimmed.forEach(pass::learn);
        List<Found> settled =
                trimmed.stream().map(pass::settle).map(pass::lookUp).toList();
        return pass.complete(settled);
    }

    /** Leaves out an article that machine translation put before a person: {@code LA Sergueï Lavrov}. */
    private Found trim(Found mention) {
        if (mention.type() != EntityType.PERSON || mention.length() < 2) {
            return mention;
        }
        Word first = document.words[mention.start()];
        Word second = document.words[mention.start() + 1];
        boolean odd = first.has(Word.LOWER_CASE) || (first.has(Word.ALL_CAPITALS) && !second.has(Word.ALL_CAPITALS));
        boolean article = first.lower.equals("la") || first.lower.equals("le") || first.lower.equals("les");
        return odd && article
                ? new Found(mention.start() + 1, mention.end(), mention.type(), mention.confidence())
                : mention;
    }

    private void learn(Found mention) {
        boolean inText = (document.flags[mention.start()]
                        & (Document.SENTENCE_IN_CAPITALS | Document.SENTENCE_OF_CAPITALISED_WORDS))
                == 0;
        votes.computeIfAbsent(key(mention.start(), mention.end()), key -> new EnumMap<>(EntityType.class))
                .merge(mention.type(), inText ? WEIGHT_IN_TEXT : 1, Integer::sum);
        Word last = document.words[mention.end() - 1];
        if (mention.type() == EntityType.PERSON
                && mention.length() > 1
                && last.has(Word.CAPITALISED)
                && last.lower.length() > 2) {
            surnames.add(last.lowerHash);
        }
        if (mention.type() == EntityType.ORGANISATION && definesAcronym(mention)) {
            votes.computeIfAbsent(key(mention.end() + 1, mention.end() + 2), key -> new EnumMap<>(EntityType.class))
                    .merge(EntityType.ORGANISATION, 2 * WEIGHT_IN_TEXT, Integer::sum);
        }
    }

    /** Whether its acronym stands in brackets behind it: {@code Organisation mondiale de la santé (OMS)}. */
    private boolean definesAcronym(Found mention) {
        int at = mention.end() + 1;
        if (mention.length() < 2
                || at + 1 >= document.size
                || document.endsSentence[at - 1]
                || !document.words[at - 1].is('(')
                || !document.words[at].has(Word.ALL_CAPITALS)
                || !document.words[at + 1].is(')')) {
            return false;
        }
        String acronym = document.words[at].lower;
        int found = 0;
        for (int i = mention.start(); i < mention.end() && found < acronym.length(); i++) {
            String word = document.words[i].lower;
            if (word.charAt(0) == acronym.charAt(found)) {
                found++;
            }
        }
        return found >= 2 && found + 1 >= acronym.length();
    }

    private Found settle(Found mention) {
        if (mention.length() == 1 && surnames.contains(document.words[mention.start()].lowerHash)) {
            return mention.as(EntityType.PERSON);
        }
        Map<EntityType, Integer> counts = votes.get(key(mention.start(), mention.end()));
        if (counts == null) {
            return mention;
        }
        Map.Entry<EntityType, Integer> best = best(counts);
        int own = counts.getOrDefault(mention.type(), 0);
        boolean repeated = best.getValue() >= 2 * WEIGHT_IN_TEXT || own == 1;
        return repeated && best.getValue() > own ? mention.as(best.getKey()) : mention;
    }

    /** Where the reading is in doubt, and the tables know the whole name as one kind of thing, that is what it is. */
    private Found lookUp(Found mention) {
        if (mention.confidence() >= IN_DOUBT || mention.confidence() == REPEATED) {
            return mention;
        }
        return switch (document.known(mention.start(), mention.end())) {
            case Gazetteer.KNOWN_PERSON -> mention.as(EntityType.PERSON);
            case Gazetteer.KNOWN_PLACE -> mention.as(EntityType.PLACE);
            case Gazetteer.KNOWN_ORGANISATION -> mention.as(EntityType.ORGANISATION);
            default -> mention;
        };
    }

    private static Map.Entry<EntityType, Integer> best(Map<EntityType, Integer> counts) {
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
    }

    private List<Found> complete(List<Found> found) {
        List<Found> all = new ArrayList<>();
        int next = 0;
        int sentenceStart = 0;
        int at = 0;
        while (at < document.size) {
            if (next < found.size() && found.get(next).start() == at) {
                Found mention = found.get(next++);
                all.add(mention);
                at = mention.end();
            } else {
                int limit = next < found.size() ? found.get(next).start() : document.size;
                boolean touches = !all.isEmpty() && all.get(all.size() - 1).end() == at && at > sentenceStart;
                Found missed =
                        document.words[at].has(Word.CAPITALISED) ? missed(at, limit, sentenceStart, touches) : null;
                if (missed != null) {
                    all.add(missed);
                }
                at = missed == null ? at + 1 : missed.end();
            }
            if (document.endsSentence[at - 1]) {
                sentenceStart = at;
            }
        }
        return all;
    }

    private @Nullable Found missed(int at, int limit, int sentenceStart, boolean touches) {
        boolean alone = !touches && (at + 1 < limit || limit == document.size || document.endsSentence[at]);
        if (alone && surnames.contains(document.words[at].lowerHash)) {
            return new Found(at, at + 1, EntityType.PERSON, REPEATED);
        }
        int end = at;
        while (end < limit && end < at + LONGEST && (end == at || !document.endsSentence[end - 1])) {
            end++;
        }
        for (; end > at; end--) {
            Map<EntityType, Integer> counts = votes.get(key(at, end));
            if (counts == null) {
                continue;
            }
            Map.Entry<EntityType, Integer> best = best(counts);
            boolean knownWell = best.getValue() >= 2 * WEIGHT_IN_TEXT && at > sentenceStart;
            if (end - at > 1 || knownWell) {
                return new Found(at, end, best.getKey(), REPEATED);
            }
        }
        return null;
    }

    private long key(int start, int end) {
        long key = Hash.SEED;
        for (int i = start; i < end; i++) {
            key = Hash.mix(Hash.add(key, document.words[i].lowerHash));
        }
        return key;
    }
}
