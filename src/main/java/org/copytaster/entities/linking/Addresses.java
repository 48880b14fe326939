package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of where its places lie, by naming the region behind the place, in brackets or between commas:
 * "Poitiers (Vienne)", "Paris, Texas". The place is then no other of its name, and the region is neither the river of that
 * name nor a capital.
 */
final class Addresses {

    /** What the English name of a region ends with, where its plain name is another thing's as well. */
    private static final List<String> KINDS = List.of(" department", " state");

    /** Where a region is written between commas; elsewhere, and in a list of places, commas tell nothing. */
    private static final Set<String> WITH_COMMAS = Set.of("us", "ca", "au");

    private final LinkingTables tables;

    /** By the folded name of a place, the countries in which the article says that it lies. */
    private final Map<String, Set<String>> countries = new HashMap<>();

    /** By its place among the mentions, the region that a mention may be, and the place that this is named behind. */
    private final Map<Integer, Around> around = new HashMap<>();

    /**
     * @param region what a mention means if what it is named behind is in the same country
     * @param place where that stands among the mentions
     * @param hidden whether the region's plain name is not its own in the tables
     */
    record Around(Thing region, int place, boolean hidden) {

        boolean is(String country) {
            return region.country().equals(country);
        }
    }

    Addresses(LinkingTables tables, List<Occurrence> occurrences) {
        this.tables = tables;
        for (int i = 1; i < occurrences.size(); i++) {
            Occurrence place = occurrences.get(i - 1);
            Occurrence region = occurrences.get(i);
            if (place.type() == EntityType.PLACE && region.type() == EntityType.PLACE && region.isSetOffBehind(place)) {
                learn(place, region);
            }
        }
    }

    private void learn(Occurrence place, Occurrence mention) {
        List<Thing> plain = things(mention.name());
        Thing region = region(mention.name(), plain);
        if (region == null || isAny(things(place.name()), Kind.COUNTRY)) {
            // Countries in a row are a list: "Croatia, Georgia, Macedonia".
            return;
        }
        boolean mayBeCountry = isAny(plain, Kind.COUNTRY);
        boolean mayBeCity = isAny(plain, Kind.CITY) || isAny(plain, Kind.CAPITAL);
        boolean hidden = !plain.contains(region);
        if (!mayBeCountry && (hidden || mayBeCity)) {
            around.put(mention.order(), new Around(region, place.order(), hidden));
        }
        // Cities in a row are a list, too: "Paris, New York, Tokyo".
        if (mention.isInBrackets() || (WITH_COMMAS.contains(region.country()) && !mayBeCity)) {
            Set<String> said = countries.computeIfAbsent(place.name(), name -> new HashSet<>());
            said.add(region.country());
            plain.forEach(thing -> said.add(thing.country()));
        }
    }

    private @Nullable Thing region(String name, List<Thing> plain) {
        List<Thing> all = new ArrayList<>(plain);
        KINDS.forEach(kind -> all.addAll(things(name + kind)));
        return all.stream()
                .filter(thing -> thing.kind() == Kind.REGION)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAny(List<Thing> things, Kind kind) {
        return things.stream().anyMatch(thing -> thing.kind() == kind);
    }

    private List<Thing> things(String name) {
        return tables.meanings(name).stream().map(Alias::thing).distinct().toList();
    }

    /** The region that a mention may be, if it is named behind a place; else null. */
    @Nullable
    Around around(Occurrence occurrence) {
        return around.get(occurrence.order());
    }

    /** The meanings that lie where the article says; all of them if it says nothing. */
    List<Alias> inPlace(Occurrence occurrence, List<Alias> meanings) {
        Set<String> said = countries.get(occurrence.name());
        if (said == null) {
            return meanings;
        }
        return meanings.stream()
                .filter(meaning -> said.contains(meaning.thing().country()))
                .toList();
    }
}
