package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts the mentions of each person of one article together: the same name, the surname alone, the same entry of the
 * tables in two spellings. A surname that two people of the article share stays on its own.
 */
final class PeopleGrouper {

    /** No surname has more words; a longer name is a run-away span, and its endings would fill the memory. */
    private static final int MOST_WORDS = 8;

    private final Words words;
    private final Set<String> honorifics;
    private final boolean endsGenitivesWithS;
    private final PersonResolver resolver;
    private final Map<String, Cluster> byName = new LinkedHashMap<>();
    private final Map<String, Set<Cluster>> byPart = new LinkedHashMap<>();

    /**
     * @param things what else the article names
     * @param body all that it says
     */
    PeopleGrouper(LinkingTables tables, String language, ThingResolver things, Tokens body) {
        this.words = tables.words();
        this.honorifics = words.list("honorific");
        this.resolver = new PersonResolver(tables, language, things, body);
        this.endsGenitivesWithS = language.equals("de") || language.equals("nl");
    }

    List<Cluster> group(List<Occurrence> people) {
        Map<String, List<Occurrence>> names = new LinkedHashMap<>();
        for (Occurrence person : people) {
            names.computeIfAbsent(bareName(person.name()), key -> new ArrayList<>(2))
                    .add(person);
        }
        // Full names first, so that a surname in the headline finds its bearer.
        names.entrySet().stream()
                .sorted(Comparator.comparingInt(name -> -words(name.getKey())))
                .forEach(name -> place(name.getKey(), name.getValue()));
        resolveInCompany();
        return merged();
    }

    /** Who is known tells who the others are. */
    private void resolveInCompany() {
        Set<Object> known = new HashSet<>();
        Map<String, Cluster> unknown = new LinkedHashMap<>();
        byName.forEach((name, cluster) -> {
            Object found = found(cluster);
            if (found == null) {
                unknown.put(name, cluster);
            } else if (!isFigure(cluster)) {
                known.add(found);
            }
        });
        int witnesses = resolver.witnesses(known.size());
        unknown.forEach((name, cluster) -> resolver.resolveInCompany(cluster, name, witnesses));
    }

    private static boolean isFigure(Cluster cluster) {
        Thing thing = cluster.thing();
        return thing != null && thing.kind() == Kind.FIGURE;
    }

    /** What the tables say of a cluster, or null. */
    private static @Nullable Object found(Cluster cluster) {
        return cluster.id() != null ? cluster.id() : cluster.thing();
    }

    private void place(String name, List<Occurrence> mentions) {
        Cluster cluster = bearer(name, mentions);
        if (cluster == null) {
            cluster = new Cluster(EntityType.PERSON);
            mentions.forEach(cluster::add);
            String key = withoutGenitive(name);
            byName.put(key, cluster);
            if (!resolver.namesSomethingElse(cluster)) {
                resolver.resolve(cluster, key);
                register(key, cluster);
            }
        } else {
            mentions.forEach(cluster::add);
        }
    }

    /** Who of the article is meant by part of a name, or null if nobody or more than one. */
    private @Nullable Cluster bearer(String name, List<Occurrence> mentions) {
        for (String part : List.of(name, withoutGenitive(name))) {
            Set<Cluster> bearers = byPart.getOrDefault(part, Set.of());
            if (bearers.size() == 1) {
                Cluster bearer = bearers.iterator().next();
                return isSomebodyElse(part, bearer, mentions) ? null : bearer;
            }
        }
        return null;
    }

    /**
     * Whom a body calls by the surname alone before it names anybody in full is the one person whom everybody calls so:
     * "Trump's wife, Melania Trump". A headline has no room for more than surnames.
     */
    private boolean isSomebodyElse(String surname, Cluster bearer, List<Occurrence> mentions) {
        Alias famous = resolver.known(surname);
        return famous != null
                && famous.first()
                && famous.thing() != bearer.thing()
                && firstInBody(mentions) < firstInBody(bearer.occurrences());
    }

    private static int firstInBody(List<Occurrence> mentions) {
        return mentions.stream()
                .filter(mention -> mention.span().field() == Mention.Field.BODY)
                .mapToInt(Occurrence::order)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Makes a full name known by its endings ("von der Leyen", "Leyen") and by its first word ("Xi"). */
    private void register(String name, Cluster cluster) {
        byPart.computeIfAbsent(name, key -> new LinkedHashSet<>(1)).add(cluster);
        int space = name.indexOf(' ');
        if (space > 0) {
            byPart.computeIfAbsent(name.substring(0, space), key -> new LinkedHashSet<>(1))
                    .add(cluster);
        }
        int left = words(name) <= MOST_WORDS ? space : 0;
        for (int from = left; from > 0; from = name.indexOf(' ', from + 1)) {
            byPart.computeIfAbsent(name.substring(from + 1), key -> new LinkedHashSet<>(1))
                    .add(cluster);
        }
    }

    /** One cluster to each id, in order of the clusters. */
    private List<Cluster> merged() {
        Map<Object, Cluster> merged = new LinkedHashMap<>();
        for (Cluster cluster : byName.values()) {
            Object key = Objects.requireNonNullElse(found(cluster), cluster);
            Cluster same = merged.putIfAbsent(key, cluster);
            if (same != null) {
                same.addAll(cluster);
            }
        }
        return List.copyOf(merged.values());
    }

    /** The name without "Mr", "Mme", "Dr", or an office that is not part of it in the tables ("Koning"), before it. */
    private String bareName(String name) {
        int space = name.indexOf(' ');
        if (space < 0) {
            return name;
        }
        String first = name.substring(0, space);
        boolean titled = honorifics.contains(first) || (words.offices(first) != 0 && resolver.known(name) == null);
        return titled ? bareName(name.substring(space + 1)) : name;
    }

    /** "Putins" is Putin's where there is a Putin; else the name ends in s. */
    private String withoutGenitive(String name) {
        if (name.endsWith(" s")) {
            return name.substring(0, name.length() - 2);
        }
        if (endsGenitivesWithS && name.endsWith("s") && resolver.known(name) == null) {
            String stem = name.substring(0, name.length() - 1);
            if (byPart.containsKey(stem) || resolver.known(stem) != null) {
                return stem;
            }
        }
        return name;
    }

    private static int words(String name) {
        int blanks = 0;
        for (int i = 0; i < name.length(); i++) {
            blanks += name.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks;
    }
}
