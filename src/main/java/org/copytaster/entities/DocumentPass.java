package org.copytaster.entities;

import java.util.ArrayList;
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
    private static final int BEGINNING_BITS = 1 << 10;

    /** How many words may open a surname: {@code De La Torre}. */
    private static final int MOST_PARTICLES = 2;

    /** A mention in running text weighs more than one in a line of capitals, where all words look alike. */
    private static final int WEIGHT_IN_TEXT = 3;

    /** The confidence of a mention that was found because the tables have it. */
    private static final double LISTED = 0.8;

    /** No mention speaks against a type with more than this, in nats. */
    private static final float MOST_BEHIND = 8;

    private final Document document;
    private final List<EntityType> types;
    private final Map<Long, Name> names = new HashMap<>();
    private final Set<Long> surnames = new HashSet<>();

    /** What of a full name comes after the forename, where that is more than one word: {@code Van Avermaet}. */
    private final Set<Long> longSurnames = new HashSet<>();

    /** What the names and the surnames begin with. */
    private final HashBits beginnings = new HashBits(BEGINNING_BITS);

    /** What all mentions of a name say together. */
    private static final class Name {
        int weight;

        /** The types that some mention was read as, as bits. */
        int read;

        /** The part of the weight that leaves it open what it is. */
        int inDoubt;

        /** By type, how far it is behind the best of each mention, in all. */
        final float[] behind;

        Name(int types) {
            behind = new float[types];
        }

        void add(Found mention, int type, int more) {
            float[] readings = mention.readings();
            weight += more;
            read |= 1 << type;
            inDoubt += mention.isInDoubt() ? more : 0;
            for (int i = 0; i < readings.length; i++) {
                behind[i] += more * Math.min(readings[type] - readings[i], MOST_BEHIND);
            }
        }

        int best() {
            int best = Integer.numberOfTrailingZeros(read);
            for (int i = best + 1; i < behind.length; i++) {
                best = (read >> i & 1) != 0 && behind[i] < behind[best] ? i : best;
            }
            return best;
        }
    }

    private DocumentPass(Document document, List<EntityType> types) {
        this.document = document;
        this.types = types;
    }

    /** The mentions put right, and those the first reading missed, in order. */
    static List<Found> apply(Document document, List<EntityType> types, List<Found> found) {
        DocumentPass pass = new DocumentPass(document, types);
        List<Found> trimmed = pass.withListed(found.stream().map(pass::trim).toList());
        trimmed.forEach(pass::learn);
        List<Found> settled = trimmed.stream().map(pass::settle).toList();
        return pass.complete(pass.withParticles(settled));
    }

    /**
     * Leaves out an article that machine translation put before a person ({@code LA Sergueï Lavrov}), and a word that
     * stands elided before a name ({@code d'Europe}), but for the {@code d'} of people ({@code d'Ormesson}).
     */
    private Found trim(Found mention) {
        if (mention.length() < 2) {
            return mention;
        }
        Word first = document.words[mention.start()];
        if (first.has(Word.LOWER_CASE) && first.lower.endsWith("'")) {
            boolean mayBePart = mention.type() == EntityType.PERSON && first.lower.equals("d'");
            return mayBePart ? mention : mention.startingAt(mention.start() + 1);
        }
        if (mention.type() != EntityType.PERSON) {
            return mention;
        }
        Word second = document.words[mention.start() + 1];
        boolean odd = first.has(Word.LOWER_CASE) || (first.has(Word.ALL_CAPITALS) && !second.has(Word.ALL_CAPITALS));
        boolean article = first.lower.equals("la") || first.lower.equals("le") || first.lower.equals("les");
        return odd && article ? mention.startingAt(mention.start() + 1) : mention;
    }

    /**
     * A long name of an organisation or a person in the tables is one mention, whatever part of it was found; but a
     * title ({@code Archbishop Desmond Tutu}) before a person found without it is no part of the name.
     */
    private List<Found> withListed(List<Found> found) {
        List<Found> all = new ArrayList<>(found.size());
        int next = 0;
        for (Found listed : listed()) {
            while (next < found.size() && found.get(next).end() <= listed.start()) {
                all.add(found.get(next++));
            }
            int after = next;
            while (after < found.size() && found.get(after).start() < listed.end()) {
                after++;
            }
            boolean holdsAll = after == next
                    || (found.get(next).start() >= listed.start()
                            && found.get(after - 1).end() <= listed.end());
            boolean isWhole = after == next + 1 && found.get(next).length() == listed.length();
            boolean isTitled = after > next && found.get(after - 1).end() == listed.end() && opensWithTitle(listed);
            boolean endsWithIt = after == next + 1 && endsWithPerson(found.get(next), listed);
            if (endsWithIt || (holdsAll && !isWhole && !isTitled)) {
                all.add(listed);
                next = after;
            }
        }
        all.addAll(found.subList(next, found.size()));
        return all;
    }

    private boolean opensWithTitle(Found listed) {
        return listed.type() == EntityType.PERSON && !isForename(listed.start());
    }

    /** Whether somebody in the tables stands behind what is no forename: {@code presidente del Consiglio Giorgia Meloni}. */
    private boolean endsWithPerson(Found mention, Found listed) {
        return listed.type() == EntityType.PERSON
                && mention.type() == EntityType.PERSON
                && mention.end() == listed.end()
                && mention.start() < listed.start()
                && isForename(listed.start())
                && !isForename(listed.start() - 1);
    }

    private boolean isForename(int word) {
        return (document.words[word].nameBits & (Gazetteer.FORENAME | Gazetteer.POLITICIAN_FORENAME)) != 0;
    }

    private List<Found> listed() {
        List<Found> listed = new ArrayList<>();
        document.forEachSentence((start, end) -> {
            int at = start;
            while (at < end) {
                Found found = listed(at, end);
                if (found != null) {
                    listed.add(found);
                }
                at += found == null ? 1 : found.length();
            }
        });
        return listed;
    }

    private @Nullable Found listed(int at, int end) {
        int length = document.listed(at, end);
        @Nullable
        EntityType type = switch (length == 0 ? 0 : document.known(at, at + length)) {
            case Gazetteer.KNOWN_ORGANISATION -> EntityType.ORGANISATION;
            case Gazetteer.KNOWN_PERSON -> EntityType.PERSON;
            default -> null;
        };
        if (type == null || !types.contains(type)) {
            return null;
        }
        float[] readings = new float[types.size()];
        readings[types.indexOf(type)] = MOST_BEHIND;
        return new Found(at, at + length, type, LISTED, readings);
    }

    private void learn(Found mention) {
        boolean inText = (document.flags[mention.start()]
                        & (Document.SENTENCE_IN_CAPITALS | Document.SENTENCE_OF_CAPITALISED_WORDS))
                == 0;
        learn(mention.start(), mention.end(), mention, inText ? WEIGHT_IN_TEXT : 1);
        if (mention.type() == EntityType.PERSON && mention.length() > 1) {
            learnSurnames(mention);
        }
        if (mention.type() == EntityType.ORGANISATION && definesAcronym(mention)) {
            learn(mention.end() + 1, mention.end() + 2, mention, 2 * WEIGHT_IN_TEXT);
        }
    }

    private void learnSurnames(Found person) {
        Word last = document.words[person.end() - 1];
        if (last.has(Word.CAPITALISED) && last.lower.length() > 2) {
            beginnings.add(last.lowerHash);
            surnames.add(last.lowerHash);
        }
        for (int i = person.start() + 1; i < person.end() - 1; i++) {
            beginnings.add(document.words[i].lowerHash);
            longSurnames.add(key(i, person.end()));
        }
    }

    private boolean isSurname(int start, int end) {
        return end - start == 1
                ? surnames.contains(document.words[start].lowerHash)
                : longSurnames.contains(key(start, end));
    }

    private void learn(int start, int end, Found mention, int weight) {
        beginnings.add(document.words[start].lowerHash);
        names.computeIfAbsent(key(start, end), key -> new Name(types.size()))
                .add(mention, types.indexOf(mention.type()), weight);
    }

    /** Whether its {@link Acronym} stands in brackets behind it. */
    private boolean definesAcronym(Found mention) {
        int at = mention.end() + 1;
        if (mention.length() < 2
                || at + 1 >= document.size
                || document.endsSentence[at - 1]
                || !document.words[at - 1].is('(')
                || !document.words[at].hasCapital()
                || !document.words[at + 1].is(')')) {
            return false;
        }
        Word acronym = document.words[at];
        List<String> name = new ArrayList<>(mention.length());
        for (int i = mention.start(); i < mention.end(); i++) {
            name.add(document.words[i].lower);
        }
        return Acronym.fits(acronym.lower, acronym.has(Word.ALL_CAPITALS), name);
    }

    private Found settle(Found mention) {
        Name name = names.get(key(mention.start(), mention.end()));
        boolean isInDoubt = mention.isInDoubt() || (name != null && 2 * name.inDoubt >= name.weight);
        Found settled = mention;
        if (isSurname(mention.start(), mention.end())) {
            settled = mention.as(EntityType.PERSON);
        } else if (name != null) {
            settled = mention.as(types.get(name.best()));
        }
        return isInDoubt ? lookUp(settled) : settled;
    }

    /**
     * What opens a surname belongs to it if it has a capital: {@code De Gendt}, where {@code Thomas De Gendt} is named. In
     * small letters it may be a preposition.
     */
    private List<Found> withParticles(List<Found> found) {
        List<Found> all = new ArrayList<>(found.size());
        int limit = 0;
        for (Found mention : found) {
            all.add(mention.type() == EntityType.PERSON ? withParticles(mention, limit) : mention);
            limit = mention.end();
        }
        return all;
    }

    private Found withParticles(Found person, int limit) {
        Found whole = person;
        int first = Math.max(limit, person.start() - MOST_PARTICLES);
        for (int start = person.start() - 1; start >= first && !document.endsSentence[start]; start--) {
            if (document.words[start].hasCapital() && isSurname(start, person.end())) {
                whole = person.startingAt(start);
            }
        }
        return whole;
    }

    /** Where a mention leaves it open, and the tables know the whole name as one kind of thing, that is what it is. */
    private Found lookUp(Found mention) {
        return switch (document.known(mention.start(), mention.end())) {
            case Gazetteer.KNOWN_PERSON -> mention.as(EntityType.PERSON);
            case Gazetteer.KNOWN_PLACE -> mention.as(EntityType.PLACE);
            case Gazetteer.KNOWN_ORGANISATION -> mention.as(EntityType.ORGANISATION);
            default -> mention;
        };
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
        if (!beginnings.mayHave(document.words[at].lowerHash)) {
            return null;
        }
        boolean alone = !touches && (at + 1 < limit || limit == document.size || document.endsSentence[at]);
        if (alone && surnames.contains(document.words[at].lowerHash)) {
            return new Found(at, at + 1, EntityType.PERSON, Found.REPEATED);
        }
        int end = at;
        while (end < limit && end < at + LONGEST && (end == at || !document.endsSentence[end - 1])) {
            end++;
        }
        for (; end > at; end--) {
            if (end - at > 1 && isSurname(at, end)) {
                return new Found(at, end, EntityType.PERSON, Found.REPEATED);
            }
            Name name = names.get(key(at, end));
            if (name == null) {
                continue;
            }
            boolean knownWell = name.weight >= 2 * WEIGHT_IN_TEXT && at > sentenceStart;
            if (end - at > 1 || knownWell) {
                return new Found(at, end, types.get(name.best()), Found.REPEATED);
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
