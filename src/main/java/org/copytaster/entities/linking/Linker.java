package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Span;
import org.copytaster.entities.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * From mentions to things: puts all mentions of one thing together and gives it its canonical name, its Wikidata id and
 * its salience. A thing gets an id only if the tables and the article leave no doubt; without one it keeps the name that
 * the article uses.
 *
 * <p>The tables are shared and immutable; a linker is safe for any number of threads. Its time grows with the mentions,
 * not with the tables.
 */
public final class Linker {

    private final LinkingTables tables = new LinkingTables();

    private Linker() {}

    /** The linker with the tables that ship in the jar. Reads them, which takes some ten milliseconds. */
    public static Linker bundled() {
        return new Linker();
    }

    /**
     * @param spans the mentions, headline first, in order, without overlaps
     * @param headline the headline's tokens, none if there is no headline
     * @param body the body's tokens
     * @param language the article's language (ISO 639-1)
     * @return one entity per thing, most salient first
     */
    public List<Entity> link(List<Span> spans, Tokens headline, Tokens body, String language) {
        List<Occurrence> people = new ArrayList<>();
        List<Occurrence> others = new ArrayList<>();
        Set<String> verbs = tables.words().list("verb", language);
        List<Span> whole = new LongPlaces(tables, language, headline, body).join(spans);
        for (int i = 0; i < whole.size(); i++) {
            Span span = whole.get(i);
            Occurrence occurrence = Occurrence.of(i, span, span.field() == Mention.Field.HEADLINE ? headline : body);
            if (span.type() == EntityType.PERSON) {
                people.add(occurrence);
            } else {
                others.add(trimmed(occurrence, verbs));
            }
        }
        ThingResolver resolver = new ThingResolver(tables, language);
        Map<Integer, Thing> known = resolver.resolve(names(others), people);
        List<Cluster> clusters = new ArrayList<>(new PeopleGrouper(tables, language, resolver, body).group(people));
        clusters.addAll(groupThings(others, known));
        clusters.forEach(Cluster::sort);
        return entities(clusters, body.text().length(), language);
    }

    /** A mention that runs on into a verb ("Kremlin nie") ends where a name of the tables does. */
    private Occurrence trimmed(Occurrence occurrence, Set<String> verbs) {
        int length = occurrence.span().endToken() - occurrence.span().firstToken();
        if (length < 2
                || !occurrence.endsInLowerCase()
                || !tables.meanings(occurrence.name()).isEmpty()) {
            return occurrence;
        }
        for (int cut = 1; cut < length; cut++) {
            Occurrence shorter = occurrence.without(cut);
            if (verbs.contains(shorter.after(1))
                    && !tables.meanings(shorter.name()).isEmpty()) {
                return shorter;
            }
        }
        return occurrence;
    }

    /**
     * One cluster to each entry of the tables; what is unknown is one thing if it has one type and one name, or is the
     * acronym of that name.
     */
    private static List<Cluster> groupThings(List<Occurrence> occurrences, Map<Integer, Thing> known) {
        Map<Object, Cluster> clusters = new LinkedHashMap<>();
        Map<Thing, EntityType> types = types(occurrences, known);
        Map<Unknown, Occurrence> acronyms = acronyms(occurrences, known);
        for (Occurrence occurrence : occurrences) {
            Occurrence named = acronyms.getOrDefault(unknown(occurrence), occurrence);
            Thing thing = known.getOrDefault(occurrence.order(), known.get(named.order()));
            if (thing == null) {
                Cluster cluster = clusters.computeIfAbsent(unknown(named), k -> new Cluster(named.type()));
                cluster.add(occurrence);
                if (named.order() != occurrence.order()) {
                    cluster.call(named.text());
                }
            } else {
                EntityType type = types.getOrDefault(thing, thing.kind().type());
                clusters.computeIfAbsent(thing, k -> new Cluster(type, thing)).add(occurrence);
            }
        }
        return List.copyOf(clusters.values());
    }

    private static Unknown unknown(Occurrence occurrence) {
        return new Unknown(occurrence.type(), occurrence.name());
    }

    /** The organisations' acronyms that the tables do not know, with the mention that spells them out. */
    private static Map<Unknown, Occurrence> acronyms(List<Occurrence> occurrences, Map<Integer, Thing> known) {
        Map<Unknown, Occurrence> acronyms = new HashMap<>();
        for (int i = 1; i < occurrences.size(); i++) {
            Occurrence longer = occurrences.get(i - 1);
            Occurrence occurrence = occurrences.get(i);
            if (longer.type() == EntityType.ORGANISATION
                    && occurrence.type() == EntityType.ORGANISATION
                    && !known.containsKey(occurrence.order())
                    && occurrence.isSpelledOutBy(longer)) {
                acronyms.putIfAbsent(unknown(occurrence), longer);
            }
        }
        return acronyms;
    }

    private static List<Occurrence> names(List<Occurrence> occurrences) {
        return occurrences.stream()
                .filter(occurrence -> isName(occurrence.type()))
                .toList();
    }

    /** Whether the tables may know it: dates, amounts and the like name nothing. */
    private static boolean isName(EntityType type) {
        return switch (type) {
            case PERSON, ORGANISATION, PLACE, EVENT, PRODUCT -> true;
            case DATE, TIME, QUANTITY, DEMONYM -> false;
        };
    }

    /** A newspaper or a website that the article only ever speaks of as a product stays one. */
    private static Map<Thing, EntityType> types(List<Occurrence> occurrences, Map<Integer, Thing> known) {
        Map<Thing, EntityType> types = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            Thing thing = known.get(occurrence.order());
            if (thing != null && (thing.kind() == Kind.COMPANY || thing.kind() == Kind.MEDIA)) {
                EntityType type =
                        occurrence.type() == EntityType.PRODUCT ? EntityType.PRODUCT : EntityType.ORGANISATION;
                types.merge(thing, type, (a, b) -> a == b ? a : EntityType.ORGANISATION);
            }
        }
        return types;
    }

    private List<Entity> entities(List<Cluster> clusters, int bodyLength, String language) {
        List<Ranked> ranked = new ArrayList<>(clusters.size());
        for (Cluster cluster : clusters) {
            ranked.add(new Ranked(cluster, Salience.of(cluster.type(), cluster.occurrences(), bodyLength)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::salience)
                .reversed()
                .thenComparingInt(
                        entity -> entity.cluster().occurrences().get(0).order()));
        Metonymy metonymy = new Metonymy(tables.words(), language);
        List<Entity> entities = new ArrayList<>(ranked.size());
        for (Ranked entity : ranked) {
            entities.add(entity(entity, "e" + (entities.size() + 1), metonymy, language));
        }
        return List.copyOf(entities);
    }

    private static Entity entity(Ranked ranked, String id, Metonymy metonymy, String language) {
        Cluster cluster = ranked.cluster();
        List<Mention> mentions = new ArrayList<>(cluster.occurrences().size());
        double confidence = 0;
        for (Occurrence occurrence : cluster.occurrences()) {
            mentions.add(occurrence.mention(metonymy.role(cluster.thing(), occurrence)));
            confidence = Math.max(confidence, occurrence.span().confidence());
        }
        @Nullable String uri = cluster.id() == null ? null : Entity.WIKIDATA + Objects.requireNonNull(cluster.id());
        return new Entity(
                id,
                cluster.type(),
                cluster.name(language),
                uri,
                ranked.salience(),
                Salience.rounded(confidence),
                List.copyOf(mentions));
    }

    private record Unknown(EntityType type, String name) {}

    private record Ranked(Cluster cluster, double salience) {}
}
