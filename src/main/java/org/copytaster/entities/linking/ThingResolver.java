package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.copytaster.entities.linking.Addresses.Around;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places, organisations, events and products of one article in the tables.
 *
 * <p>A name with several meanings takes the one whose country the article is about, else the first that comes to mind; if
 * none of these decides, it stays without an id. A name that proves little (a weak one of the table, one that only
 * another language uses) counts only if the article names the thing otherwise too, or something else of its country.
 */
final class ThingResolver {

    /** An acronym of so many letters means something else in every language. */
    private static final int SHORT = 3;

    /** So many other things of the country tell what an acronym of another language is; of any other name one does. */
    private static final int MUCH_COMPANY = 2;

    /** A name of so many letters is hardly a word of another language. */
    private static final int LONG = 7;

    /** Below this confidence, a forename that was taken for a place is as often a person. */
    private static final double SURE_OF_PLACE = 0.65;

    private final LinkingTables tables;
    private final String language;
    private final int tongue;
    private final Set<String> articles;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<Integer, Thing> found = new HashMap<>();
    private final Set<Thing> certain = new HashSet<>();

    ThingResolver(LinkingTables tables, String language) {
        this.tables = tables;
        this.language = language;
        this.tongue = Tongue.of(language);
        this.articles = tables.words().list("article", language);
    }

    /**
     * What each mention means, by its place in the article; what is unknown is left out.
     *
     * @param people who else is named; a statesman speaks for his country as much as its capital does
     */
    Map<Integer, Thing> resolve(List<Occurrence> occurrences, List<Occurrence> people) {
        for (Occurrence person : people) {
            learnCountry(person);
        }
        Addresses addresses = new Addresses(tables, occurrences);
        List<Open> open = new ArrayList<>();
        Occurrence previous = null;
        for (Occurrence occurrence : occurrences) {
            boolean isPerson = isPartOfPersonName(occurrence, previous);
            previous = occurrence;
            if (isPerson) {
                continue;
            }
            List<Alias> meanings = meanings(occurrence);
            List<Alias> inPlace = addresses.inPlace(occurrence, meanings);
            Around around = addresses.around(occurrence);
            if (around != null) {
                open.add(new Open(occurrence, around.hidden() ? elsewhere(inPlace, around) : inPlace, around));
            } else if (meanings.size() == 1 && inPlace.size() == 1 && isStrong(meanings.get(0), occurrence)) {
                settle(occurrence, meanings.get(0).thing());
            } else if (!inPlace.isEmpty()) {
                open.add(new Open(occurrence, inPlace, null));
            }
        }
        for (Open mention : open) {
            Thing thing = choose(mention);
            if (thing != null) {
                found.put(mention.occurrence().order(), thing);
            }
        }
        return found;
    }

    /** How often the article names things of a country (ISO 3166-1) without any doubt. */
    int company(String country) {
        return countries.getOrDefault(country, 0);
    }

    /** Whether the article names anything that belongs to some country. */
    boolean namesCountries() {
        return !countries.isEmpty();
    }

    /** Whether the article names a party, a seat of government or a public body. Asked when all are resolved. */
    boolean namesGovernment() {
        return found.values().stream()
                .map(Thing::kind)
                .anyMatch(kind -> kind == Kind.PARTY || kind == Kind.SEAT || kind == Kind.ORGANISATION);
    }

    private void learnCountry(Occurrence person) {
        List<Alias> meanings = tables.meanings(person.name());
        if (meanings.size() == 1 && meanings.get(0).thing().kind() == Kind.PERSON) {
            count(meanings.get(0).thing().country());
        }
    }

    private void settle(Occurrence occurrence, Thing thing) {
        found.put(occurrence.order(), thing);
        certain.add(thing);
        count(thing.country());
    }

    private void count(String country) {
        if (!country.isEmpty()) {
            countries.merge(country, 1, Integer::sum);
        }
    }

    /** Everything that a mention may mean: by its name, without its article, without its genitive ending. */
    private List<Alias> meanings(Occurrence occurrence) {
        String name = occurrence.name();
        List<Alias> meanings = fitting(occurrence, name);
        int space = name.indexOf(' ');
        if (meanings.isEmpty() && space > 0 && articles.contains(name.substring(0, space))) {
            meanings = fitting(occurrence, name.substring(space + 1));
        }
        int genitive = genitive(occurrence);
        if (meanings.isEmpty() && genitive > 0) {
            meanings = fitting(occurrence, name.substring(0, name.length() - genitive));
        }
        return meanings;
    }

    /** The meanings in other countries than the region's. */
    private static List<Alias> elsewhere(List<Alias> meanings, Around around) {
        return meanings.stream()
                .filter(meaning -> !meaning.thing().country().isEmpty())
                .filter(meaning -> !around.is(meaning.thing().country()))
                .toList();
    }

    /**
     * How many letters of a folded name are its genitive ending: "Frankreichs", "Moscow's" taken in whole. What ends with
     * another sign and an s is another name: "GM&S".
     */
    private int genitive(Occurrence occurrence) {
        String name = occurrence.name();
        if (name.length() < 4 || !name.endsWith("s")) {
            return 0;
        }
        if (name.endsWith(" s")) {
            char sign = occurrence.text().charAt(occurrence.text().length() - 2);
            return sign == '\'' || sign == '’' ? 2 : 0;
        }
        return language.equals("de") ? 1 : 0;
    }

    /**
     * The meanings that the mention's type allows, one alias a thing: those in the article's language if there are any,
     * and of these the strong ones if there are any. What is another thing's name in the article's language is no foreign
     * place: "Milan" is a club in Italian.
     */
    private List<Alias> fitting(Occurrence occurrence, String name) {
        List<Alias> all = tables.meanings(name);
        if (all.isEmpty()) {
            return all;
        }
        List<Alias> own = fitting(occurrence, name, all, true);
        if (!own.isEmpty()
                || (occurrence.type() == EntityType.PLACE && all.stream().anyMatch(alias -> alias.isOf(tongue)))) {
            return own;
        }
        return fitting(occurrence, name, all, false);
    }

    private List<Alias> fitting(Occurrence occurrence, String name, List<Alias> all, boolean ownLanguage) {
        List<Alias> strong = new ArrayList<>(2);
        List<Alias> others = new ArrayList<>(2);
        for (Alias alias : all) {
            if (alias.isOf(tongue) == ownLanguage && fits(alias.thing().kind(), occurrence, name)) {
                addOnce(isStrong(alias, occurrence) ? strong : others, alias);
            }
        }
        return strong.isEmpty() ? others : strong;
    }

    private static void addOnce(List<Alias> aliases, Alias alias) {
        for (int i = 0; i < aliases.size(); i++) {
            if (aliases.get(i).thing() == alias.thing()) {
                if (alias.first()) {
                    aliases.set(i, alias);
                }
                return;
            }
        }
        aliases.add(alias);
    }

    /**
     * Whether a name of this kind can stand on its own: one of the article's language; else that of a city, country or
     * seat in its own language ("Genève" in German), or the longer English one of a country or capital, or the name of an
     * organisation if it has more than three letters.
     */
    private boolean isStrong(Alias alias, Occurrence occurrence) {
        if (alias.weak() || (alias.thing().kind() == Kind.CITY && mayBePerson(occurrence))) {
            return false;
        }
        if (alias.isOf(tongue)) {
            return true;
        }
        return switch (alias.thing().kind()) {
            case COUNTRY, CAPITAL ->
                isLocal(alias)
                        || (alias.isOf(Tongue.ENGLISH) && occurrence.name().length() >= LONG);
            case CITY, SEAT -> isLocal(alias);
            case REGION, PLACE -> false;
            default -> occurrence.text().length() > SHORT;
        };
    }

    private boolean isForeignAcronym(Alias alias, Occurrence occurrence) {
        return !alias.isOf(tongue)
                && alias.thing().kind().type() == EntityType.ORGANISATION
                && occurrence.text().length() <= SHORT;
    }

    /** "Nancy" and "Orlando" are cities if the tagger is sure of it. */
    private boolean mayBePerson(Occurrence occurrence) {
        return occurrence.span().confidence() < SURE_OF_PLACE
                && tables.politicians().isForename(occurrence.name());
    }

    private boolean isLocal(Alias alias) {
        return (alias.tongues() & tables.tonguesOf(alias.thing().country())) != 0;
    }

    /**
     * Whether a mention of this type can be a thing of that kind. The tagger's word counts, but a name of several words
     * or in capitals is no chance: "Alliance atlantique" is NATO even if it was taken for an event. A country's name
     * for an organisation is as a rule its team, and stays apart; a seat of government is always the place.
     */
    private static boolean fits(Kind kind, Occurrence occurrence, String name) {
        EntityType type = occurrence.type();
        boolean word = name.indexOf(' ') < 0;
        if (word && (kind == Kind.COMPANY || kind == Kind.CLUB) && occurrence.isInLowerCase()) {
            // "über" is no taxi.
            return false;
        }
        if (kind.type() == type) {
            return true;
        }
        if (kind.type() == EntityType.PERSON || type == EntityType.PERSON) {
            return false;
        }
        boolean distinctive = !word || (occurrence.text().length() > 2 && isAcronym(occurrence.text()));
        return switch (kind) {
            case SEAT -> true;
            case COMPANY, MEDIA -> distinctive || type == EntityType.PRODUCT;
            case ORGANISATION, PARTY, CLUB, EVENT -> distinctive;
            default -> false;
        };
    }

    private static boolean isAcronym(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i)) && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Thing choose(Open mention) {
        Around around = mention.around();
        if (around != null) {
            Thing place = found.get(around.place());
            if (place != null && around.is(place.country())) {
                return around.region();
            }
        }
        List<Alias> meanings = mention.meanings();
        if (meanings.isEmpty()) {
            return null;
        }
        boolean strong = isStrong(meanings.get(0), mention.occurrence());
        Alias best = null;
        int most = 0;
        boolean tied = false;
        for (Alias meaning : meanings) {
            int company = company(meaning.thing().country());
            int enough = isForeignAcronym(meaning, mention.occurrence()) ? MUCH_COMPANY : 1;
            int support = (company < enough ? 0 : company) + (certain.contains(meaning.thing()) ? 1 : 0);
            if (support > most) {
                best = meaning;
                most = support;
                tied = false;
            } else if (support == most && most > 0) {
                tied = true;
            }
        }
        if (best != null && !tied) {
            return best.thing();
        }
        return strong ? firstToComeToMind(meanings, most) : null;
    }

    /** Among those with most support the one that the table marks as first. */
    private @Nullable Thing firstToComeToMind(List<Alias> meanings, int most) {
        for (Alias meaning : meanings) {
            if (meaning.first() && company(meaning.thing().country()) >= most) {
                return meaning.thing();
            }
        }
        return null;
    }

    /** "Washington" behind "Denzel" is no city, nor is a capital behind "East": a capital letter of its own joins them. */
    private boolean isPartOfPersonName(Occurrence occurrence, @Nullable Occurrence previous) {
        if (occurrence.type() != EntityType.PLACE || occurrence.name().indexOf(' ') > 0 || occurrence.isInHeadline()) {
            return false;
        }
        String left = occurrence.neighbour(true);
        if (left.length() < 2 || !Character.isUpperCase(left.charAt(0)) || !Character.isLowerCase(left.charAt(1))) {
            return false;
        }
        String word = FoldedName.of(left);
        boolean opens = occurrence.before(2).isEmpty();
        if (tables.words().list("date", language).contains(word)
                || (opens && tables.words().list("function", language).contains(word))
                || (previous != null && occurrence.standsBehind(previous))) {
            return false;
        }
        if (tables.meanings(word).isEmpty() && tables.politicians().isForename(word)) {
            return true;
        }
        // German nouns have capitals, and so has the first word of a sentence.
        return !language.equals("de") && !opens && tables.words().offices(word) == 0;
    }

    /** A mention that is not clear by itself; {@code around} if it may be the region that the place before it lies in. */
    private record Open(
            Occurrence occurrence,
            List<Alias> meanings,
            @Nullable Around around) {}
}
