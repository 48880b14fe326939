package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places, organisations, events and products of one article in the tables. A name with several meanings takes
 * the one of the article's language, else the one whose country the article is about, else the first that comes to
 * mind; if none of these decides, it stays without an id.
 */
final class ThingResolver {

    private final LinkingTables tables;
    private final String language;
    private final Map<String, Integer> countries = new HashMap<>();

    ThingResolver(LinkingTables tables, String language) {
        this.tables = tables;
        this.language = language;
    }

    /** What each mention means, by its place in the article; people are left out, and so is what is unknown. */
    Map<Integer, Thing> resolve(List<Occurrence> occurrences) {
        Map<Integer, Thing> found = new LinkedHashMap<>();
        Map<Occurrence, List<Alias>> open = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            List<Alias> meanings = isPartOfPersonName(occurrence) ? List.of() : meanings(occurrence);
            if (meanings.size() == 1) {
                found.put(occurrence.order(), meanings.get(0).thing());
                countries.merge(meanings.get(0).thing().country(), 1, Integer::sum);
            } else if (!meanings.isEmpty()) {
                open.put(occurrence, meanings);
            }
        }
        countries.remove("");
        open.forEach((occurrence, meanings) -> {
            Thing thing = choose(meanings);
            if (thing != null) {
                found.put(occurrence.order(), thing);
            }
        });
        return found;
    }

    /** Everything that a mention may mean: by its name, without its article, without its genitive ending. */
    private List<Alias> meanings(Occurrence occurrence) {
        String name = occurrence.name();
        List<Alias> found = fitting(occurrence, name);
        int space = name.indexOf(' ');
        if (found.isEmpty() && space > 0 && tables.words().is("article", language, name.substring(0, space))) {
            found = fitting(occurrence, name.substring(space + 1));
        }
        if (found.isEmpty() && name.endsWith("s") && name.length() > 3) {
            int end = name.endsWith(" s") ? 2 : 1;
            found = fitting(occurrence, name.substring(0, name.length() - end));
        }
        return found;
    }

    private List<Alias> fitting(Occurrence occurrence, String name) {
        List<Alias> own = new ArrayList<>(2);
        List<Alias> foreign = new ArrayList<>(2);
        for (Alias alias : tables.meanings(name)) {
            List<Alias> list = alias.isOf(language) ? own : foreign;
            if (fits(alias.thing().kind(), occurrence, name)
                    && list.stream().noneMatch(a -> a.thing() == alias.thing())) {
                list.add(alias);
            }
        }
        return own.isEmpty() ? foreign : own;
    }

    /**
     * Whether a mention of this type can be a thing of that kind. The tagger's word counts, but a name of several words
     * or in capitals is no chance: "Alliance atlantique" is NATO even if it was taken for an event. A country's name
     * for an organisation is as a rule its team, and stays apart; a seat of government is always the place.
     */
    private static boolean fits(Kind kind, Occurrence occurrence, String name) {
        EntityType type = occurrence.type();
        if (kind.type() == type) {
            return true;
        }
        if (kind == Kind.PERSON || type == EntityType.PERSON || type.compareTo(EntityType.PRODUCT) > 0) {
            return false;
        }
        boolean distinctive = name.indexOf(' ') > 0 || isAcronym(occurrence.text());
        return switch (kind) {
            case SEAT -> true;
            case COMPANY, MEDIA -> distinctive || type == EntityType.PRODUCT;
            case ORGANISATION, PARTY, CLUB -> distinctive;
            default -> false;
        };
    }

    private static boolean isAcronym(String text) {
        return text.length() > 2 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private @Nullable Thing choose(List<Alias> meanings) {
        int most = meanings.stream().mapToInt(this::company).max().orElse(0);
        List<Alias> nearest =
                meanings.stream().filter(alias -> company(alias) == most).toList();
        if (most > 0 && nearest.size() == 1) {
            return nearest.get(0).thing();
        }
        return nearest.stream()
                .filter(Alias::first)
                .map(Alias::thing)
                .findFirst()
                .orElse(null);
    }

    /** How many of the article's other names belong to the same country. */
    private int company(Alias alias) {
        return countries.getOrDefault(alias.thing().country(), 0);
    }

    /** "Washington" behind "Denzel" is no city, nor is a capital behind "East": a capital letter of its own joins them. */
    private boolean isPartOfPersonName(Occurrence occurrence) {
        if (occurrence.type() != EntityType.PLACE || occurrence.name().indexOf(' ') > 0 || occurrence.isInHeadline()) {
            return false;
        }
        String left = occurrence.neighbour(true);
        if (left.length() < 2 || !Character.isUpperCase(left.charAt(0)) || !Character.isLowerCase(left.charAt(1))) {
            return false;
        }
        String word = FoldedName.of(left);
        if (tables.politicians().isForename(word) && tables.meanings(word).isEmpty()) {
            return true;
        }
        // German nouns have capitals, and so has the first word of a sentence.
        return !language.equals("de")
                && !occurrence.before(2).isEmpty()
                && tables.words().offices(word) == 0;
    }
}
