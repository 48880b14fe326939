package org.copytaster.entities.linking;

import java.util.List;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.copytaster.entities.Tokens;
import org.copytaster.entities.linking.Politicians.Politician;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of one article in the tables: by exact name, then by sound. The hand-written table holds people so
 * well known that the full name is enough, unless many people bear it. Of anybody else the article must say who is meant:
 * an office that he or she has held stands near the name, or the company the name is in speaks for it. What stays
 * ambiguous stays without an id.
 */
final class PersonResolver {

    /** How many words on either side of a name may tell the office. */
    private static final int WINDOW = 8;

    /** Who held fewer offices is told by one of them beside the name, and not by the company it is in. */
    private static final int NOTABLE = 3;

    /** So many things in the article must speak for a politician if no office stands beside the name. */
    private static final int WITNESSES = 2;

    /** By sound alone only politicians are found who held at least so many offices. */
    private static final int PROMINENT = 6;

    /** A namesake is out of question if the other held so many times more offices. */
    private static final int MARGIN = 3;

    private static final int UNREAD = -1;

    private final LinkingTables tables;
    private final int tongue;
    private final Set<String> bearers;
    private final Set<String> bearersBehind;
    private final ThingResolver things;
    private final Tokens body;
    private int named = UNREAD;

    /**
     * @param things what else the article names
     * @param body all that it says
     */
    PersonResolver(LinkingTables tables, String language, ThingResolver things, Tokens body) {
        this.tables = tables;
        this.tongue = Tongue.of(language);
        this.bearers = tables.words().list("bearer", language);
        this.bearersBehind = tables.words().list("bearer-behind", language);
        this.things = things;
        this.body = body;
    }

    /** Gives a cluster of people its entry in the tables, if one is certain. */
    void resolve(Cluster cluster, String name) {
        Alias known = known(name);
        if (known != null) {
            boolean certain =
                    isRegnal(name) ? reignsHere(known.thing()) : speaksForItself(known, name) || offices(cluster) != 0;
            if (certain) {
                cluster.resolve(known.thing());
            }
            return;
        }
        if (name.indexOf(' ') < 0) {
            return;
        }
        // Most names are in no table: the words around them are read only where one may be.
        List<Politician> namesakes = tables.politicians().named(name);
        Thing sounding = tables.personSounding(name);
        List<Politician> alike = namesakes.isEmpty() && sounding == null ? alike(name) : List.of();
        if (!namesakes.isEmpty() || sounding != null || !alike.isEmpty()) {
            choose(cluster, offices(cluster), namesakes, sounding, alike);
        }
    }

    /** Whether only streets, schools or ships bear the name: "rue Victor Hugo", "Kennedy airport". */
    boolean namesSomethingElse(Cluster cluster) {
        return cluster.occurrences().stream().allMatch(this::namesSomethingElse);
    }

    private boolean namesSomethingElse(Occurrence occurrence) {
        return bearers.contains(occurrence.before(1)) || bearersBehind.contains(occurrence.after(1));
    }

    /**
     * How many witnesses the article has for any politician it names: another statesman, yet another one, and a party, a
     * seat or body of government.
     *
     * @param statesmen how many others it names for certain
     */
    int witnesses(int statesmen) {
        return Math.min(statesmen, WITNESSES) + (things.namesGovernment() ? 1 : 0);
    }

    /**
     * Looks at people again whom nothing beside their names has told: of a name that only one politician of some note
     * bears, and few others may, two witnesses tell. An office that he or she has held is one too, wherever it is named.
     */
    void resolveInCompany(Cluster cluster, String name, int witnesses) {
        if (witnesses < WITNESSES - 1 || name.indexOf(' ') < 0 || isRegnal(name) || namesSomethingElse(cluster)) {
            return;
        }
        Alias known = known(name);
        List<Politician> namesakes = tables.politicians().named(name);
        if (known == null && (namesakes.size() != 1 || !isNotable(namesakes.get(0)))) {
            return;
        }
        if (witnesses < WITNESSES && !tellsOffice(namesakes)) {
            return;
        }
        if (known == null) {
            cluster.resolve(namesakes.get(0));
        } else {
            cluster.resolve(known.thing());
        }
    }

    private static boolean isNotable(Politician politician) {
        return !politician.common() && politician.weight() >= NOTABLE && (politician.offices() & Office.POLITICAL) != 0;
    }

    private boolean tellsOffice(List<Politician> politicians) {
        int held = politicians.stream().mapToInt(Politician::offices).reduce(0, (a, b) -> a | b);
        return (officesOfBody() & held) != 0;
    }

    /** The classes of office named anywhere in the body; read once an article, and only if it decides. */
    private int officesOfBody() {
        if (named == UNREAD) {
            named = 0;
            for (int i = 0; i < body.size(); i++) {
                named |= tables.words().offices(FoldedName.of(body.token(i)));
            }
        }
        return named;
    }

    private List<Politician> alike(String name) {
        List<Politician> sounding = tables.politicians().sounding(name);
        return sounding.isEmpty()
                ? sounding
                : sounding.stream()
                        .filter(politician -> Skeleton.alike(name, politician.key()))
                        .toList();
    }

    private static void choose(
            Cluster cluster,
            int offices,
            List<Politician> namesakes,
            @Nullable Thing sounding,
            List<Politician> alike) {
        Politician politician = best(namesakes, offices, 1);
        if (politician != null) {
            cluster.resolve(politician);
        } else if (sounding != null && namesakes.isEmpty() && offices != 0) {
            cluster.resolve(sounding);
        } else {
            politician = best(alike, offices, PROMINENT);
            if (politician != null) {
                cluster.resolve(politician);
            }
        }
    }

    /** A name does if the table says so, and a full name that is not a common one. */
    private boolean speaksForItself(Alias known, String name) {
        return known.first()
                || (name.indexOf(' ') > 0
                        && tables.politicians().named(name).stream().noneMatch(Politician::common));
    }

    /** Every country has had an Isabel II: the article is about this one's, or about no other's. */
    private boolean reignsHere(Thing monarch) {
        return monarch.country().isEmpty() || things.company(monarch.country()) > 0 || !things.namesCountries();
    }

    /** Whether a name ends with a number: "Charles III". */
    private static boolean isRegnal(String name) {
        for (int i = name.lastIndexOf(' ') + 1; i < name.length(); i++) {
            if ("ivx".indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return name.indexOf(' ') > 0;
    }

    /** The entry of the hand-written table for exactly this name, or null. */
    @Nullable
    Alias known(String name) {
        Alias found = null;
        for (Alias alias : tables.meanings(name)) {
            if (alias.thing().kind().type() == EntityType.PERSON && alias.isOf(tongue)) {
                if (found != null && found.thing() != alias.thing()) {
                    return null;
                }
                found = found == null || alias.first() ? alias : found;
            }
        }
        return found;
    }

    /** Of those who held such an office the one who held by far the most. */
    private static @Nullable Politician best(List<Politician> candidates, int offices, int least) {
        Politician best = null;
        int second = 0;
        for (Politician candidate : candidates) {
            int shared = candidate.offices() & offices;
            // Many a mayor is called John Smith.
            int needed = candidate.common() && (shared & Office.HIGH) == 0 ? PROMINENT : least;
            if (shared == 0 || candidate.weight() < needed) {
                continue;
            }
            if (best == null || candidate.weight() > best.weight()) {
                second = best == null ? 0 : best.weight();
                best = candidate;
            } else {
                second = Math.max(second, candidate.weight());
            }
        }
        return best != null && second * MARGIN <= best.weight() ? best : null;
    }

    /** The classes of office named near any of the mentions. */
    private int offices(Cluster cluster) {
        int offices = 0;
        for (Occurrence occurrence : cluster.occurrences()) {
            for (int distance = 1; distance <= WINDOW; distance++) {
                offices |= tables.words().offices(occurrence.before(distance));
                offices |= tables.words().offices(occurrence.after(distance));
            }
        }
        return offices;
    }
}
