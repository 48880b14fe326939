package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.article.EntityType;
import org.jspecify.annotations.Nullable;

/** The mentions of one thing, while they are being gathered. Lives as long as one call of the linker. */
final class Cluster {

    private final EntityType type;
    private final List<Occurrence> occurrences = new ArrayList<>(2);
    private @Nullable Thing thing;
    private @Nullable String id;
    private @Nullable String name;

    Cluster(EntityType type) {
        this.type = type;
    }

    Cluster(EntityType type, Thing thing) {
        this(type);
        resolve(thing);
    }

    void add(Occurrence occurrence) {
        occurrences.add(occurrence);
    }

    void addAll(Cluster other) {
        occurrences.addAll(other.occurrences);
    }

    void resolve(Thing found) {
        thing = found;
        id = found.id();
    }

    void resolve(Politicians.Politician found) {
        id = found.id();
        name = found.name();
    }

    /** Says what it is called where no table says it. */
    void call(String fullName) {
        name = fullName;
    }

    /** Puts the mentions in the order of the article; headline first. */
    void sort() {
        occurrences.sort(Comparator.comparingInt(Occurrence::order));
    }

    EntityType type() {
        return type;
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    @Nullable
    Thing thing() {
        return thing;
    }

    @Nullable
    String id() {
        return id;
    }

    /** The canonical name in a language; without a table, the fullest form that the article uses. */
    String name(String language) {
        if (thing != null) {
            return thing.name(language);
        }
        return name != null ? name : ownName();
    }

    /** The longest form for people ("Jean Dupont", not "Dupont"), the most frequent one else; a body's before a headline's. */
    private String ownName() {
        Map<String, Integer> forms = new LinkedHashMap<>();
        for (boolean headline : new boolean[] {false, true}) {
            for (Occurrence occurrence : occurrences) {
                if (occurrence.isInHeadline() == headline) {
                    int weight = type == EntityType.PERSON ? occurrence.name().length() : 1;
                    forms.merge(occurrence.text(), weight, type == EntityType.PERSON ? Math::max : Integer::sum);
                }
            }
        }
        String best = occurrences.get(0).text();
        int most = 0;
        for (Map.Entry<String, Integer> form : forms.entrySet()) {
            if (form.getValue() > most) {
                most = form.getValue();
                best = form.getKey();
            }
        }
        return best;
    }
}
