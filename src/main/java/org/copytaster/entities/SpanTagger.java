package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;

/** Finds the mentions of an article. Holds caches: one per thread, not safe for more. */
public final class SpanTagger {

    private static final int KEPT = 1 << 16;

    /** French and English come first among the {@link Languages}. */
    private static final int LANGUAGES_WITH_EVENTS = 2;

    /** The longest number that goes with a letter; a {@link Word} has its digits as noughts. */
    private static final String NUMBER = "000";

    private final Labels model;
    private final Demonyms demonyms;
    private final Document document;
    private final Decoder decoder;
    private final Expressions expressions = new Expressions();
    private byte[] labels = new byte[1 << 10];

    public SpanTagger(EntityModel model) {
        this.model = model.labels();
        this.demonyms = model.lexicon().demonyms();
        this.document = new Document(model.lexicon());
        this.decoder = new Decoder(model);
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param language the article's language (ISO 639-1)
     * @return the mentions of the headline, then those of the body, each in order and without overlaps
     */
    public List<Span> tag(Tokens headline, Tokens body, String language) {
        int index = Languages.index(language);
        document.set(headline, body, index);
        if (document.size > labels.length || labels.length > KEPT) {
            labels = new byte[Math.max(1 << 10, document.size)];
        }
        List<Found> found = new ArrayList<>();
        document.forEachSentence((start, end) -> {
            decoder.decode(document, start, end, labels);
            collect(model, decoder, labels, start, end, found);
        });
        List<Found> names = new ArrayList<>(DocumentPass.apply(document, model.types(), found));
        // Not before: what is taken out holds its place until then, and no part of it is found as a name of its own.
        names.removeIf(name -> isArticleAndNoun(name)
                || isTurnOfPhrase(name)
                || isNumber(name)
                || isCommonAcronym(name)
                || !isCredible(document, name));
        StrayNames.remove(document, names);
        names.replaceAll(name -> isPeople(name, index)
                ? new Found(name.start(), name.end(), EntityType.DEMONYM, name.confidence())
                : name);
        List<Found> others = new ArrayList<>();
        document.forEachSentence((start, end) -> expressions.find(document, start, end, others));
        List<Span> spans = new ArrayList<>(names.size() + others.size());
        merge(names, others, spans);
        return spans;
    }

    /**
     * A newspaper that is called by an article and a noun ({@code L'Équipe}, {@code Le Monde}) is one only where the noun
     * has a capital: what opens a sentence with {@code L'équipe} is a team.
     */
    private boolean isArticleAndNoun(Found mention) {
        return mention.length() == 2
                && (document.words[mention.start()].classKind & WordClasses.LINK) != 0
                && document.words[mention.start() + 1].has(Word.LOWER_CASE);
    }

    /**
     * Common words of the language that open a sentence, the first with its capital and the others without, are what they
     * say ({@code Sin embargo}: however) unless the lists know them as a name ({@code Parti socialiste}).
     */
    private boolean isTurnOfPhrase(Found mention) {
        if (mention.length() < 2 || (document.flags[mention.start()] & Document.OPENS_SENTENCE) == 0) {
            return false;
        }
        for (int i = mention.start(); i < mention.end(); i++) {
            Word word = document.words[i];
            if ((word.nameBits & Gazetteer.COMMON) == 0 || (i > mention.start() && !word.has(Word.LOWER_CASE))) {
                return false;
            }
        }
        return document.known(mention.start(), mention.end()) == 0;
    }

    /**
     * A letter and its number is a road, a vitamin or a paragraph, and no one's name but that of those who are listed
     * ({@code G7}).
     */
    private boolean isNumber(Found mention) {
        String word = document.words[mention.start()].lower;
        return mention.length() == 1
                && mention.type() != EntityType.PLACE
                && word.length() > 1
                && Character.isLetter(word.charAt(0))
                && NUMBER.startsWith(word.substring(1))
                && document.known(mention.start(), mention.end()) == 0;
    }

    private boolean isCommonAcronym(Found mention) {
        return mention.length() == 1 && CommonAcronyms.contains(document.words[mention.start()], document.language);
    }

    /** Two words that are a people's ({@code Sri Lankan}) name nothing else. */
    private boolean isPeople(Found mention, int language) {
        if (mention.length() != 2) {
            return false;
        }
        Word first = document.words[mention.start()];
        Word second = document.words[mention.start() + 1];
        return demonyms.contains(first.lower + '-' + second.lower, first.has(Word.CAPITALISED), language);
    }

    /** Both in order; what is part of a name ({@code Tour de France 2016}) is nothing by itself. */
    private void merge(List<Found> names, List<Found> others, List<Span> spans) {
        int next = 0;
        for (Found other : others) {
            while (next < names.size() && names.get(next).end() <= other.start()) {
                spans.add(span(names.get(next++)));
            }
            if (next == names.size() || names.get(next).start() >= other.end()) {
                spans.add(span(other));
            }
        }
        while (next < names.size()) {
            spans.add(span(names.get(next++)));
        }
    }

    /** Adds the mentions that the labels of a sentence mark; the sentence must be the one decoded last. */
    static void collect(Labels model, Decoder decoder, byte[] labels, int start, int end, List<Found> found) {
        int first = start;
        for (int i = start; i < end; i++) {
            int label = labels[i];
            if (label == Labels.OUTSIDE) {
                continue;
            }
            int position = Labels.positionOf(label);
            if (position == Labels.BEGIN || position == Labels.UNIT) {
                first = i;
            }
            if (position == Labels.LAST || position == Labels.UNIT) {
                EntityType type = model.types().get(Labels.typeOf(label));
                float[] readings = decoder.readings(first, i + 1);
                double confidence = Decoder.confidence(readings, Labels.typeOf(label));
                found.add(new Found(first, i + 1, type, confidence, readings));
            }
        }
    }

    /**
     * Events and products are marked in few corpora, all of them French or English. They count in these languages only,
     * outside headlines in capitals, and if they look like a name: neither beginning nor ending with a small word, and
     * without a colon.
     */
    static boolean isCredible(Document document, Found name) {
        if (name.type() != EntityType.EVENT && name.type() != EntityType.PRODUCT) {
            return true;
        }
        if (document.language >= LANGUAGES_WITH_EVENTS) {
            return false;
        }
        for (int i = name.start(); i < name.end(); i++) {
            Word word = document.words[i];
            boolean edge = i == name.start() || i == name.end() - 1;
            boolean small = !word.hasCapital() && !word.has(Word.HAS_DIGIT);
            if ((document.flags[i] & Document.STYLES) != 0 || word.is(':') || (edge && small)) {
                return false;
            }
        }
        return true;
    }

    private Span span(Found found) {
        boolean inHeadline = found.start() < document.headlineSize;
        int shift = inHeadline ? 0 : document.headlineSize;
        return new Span(
                inHeadline ? Mention.Field.HEADLINE : Mention.Field.BODY,
                found.start() - shift,
                found.end() - shift,
                found.type(),
                found.confidence());
    }
}
