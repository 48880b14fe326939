package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.entities.Languages;
import org.copytaster.entities.linking.Skeleton.Spelling;
import org.jspecify.annotations.Nullable;

/** What the linker knows: things by their names, politicians, words. Immutable, shared by all threads. */
final class LinkingTables {

    /** In the order in which they are read: where several name a thing, the first says what it is called. */
    static final List<String> RESOURCES = List.of(
            "places.tsv",
            "regions.tsv",
            "countries.tsv",
            "country-names.tsv",
            "organisations.tsv",
            "people.tsv",
            "figures.tsv",
            "cities.tsv");

    private final Map<String, List<Alias>> aliases = new HashMap<>(1 << 15);
    private final Map<String, Sounding> soundingPeople = new HashMap<>(1 << 10);
    private final Map<String, Integer> spoken = new HashMap<>();
    private final Politicians politicians = new Politicians("politicians.tsv.gz");
    private final Words words = new Words("words.txt");

    /** Reads the tables that ship in the jar. */
    LinkingTables() {
        TableReader reader = new TableReader(aliases);
        for (String resource : RESOURCES) {
            reader.read(resource);
        }
        indexPeopleBySound();
        for (String language : Languages.CODES) {
            for (String country : words.list("spoken", language)) {
                spoken.merge(country, Tongue.of(language), (a, b) -> a | b);
            }
        }
    }

    /** Everything that a folded name may mean; empty if it is unknown. */
    List<Alias> meanings(String folded) {
        return aliases.getOrDefault(folded, List.of());
    }

    /** The languages of ours that are spoken in a country (ISO 3166-1), as bits of {@link Tongue}. */
    int tonguesOf(String country) {
        return spoken.getOrDefault(country, 0);
    }

    /** The one person of the hand-written table whose name sounds like this one, or null if there is none. */
    @Nullable
    Thing personSounding(String folded) {
        for (Spelling spelling : Skeleton.spellings(folded)) {
            Sounding sounding = soundingPeople.get(Skeleton.key(folded, spelling));
            if (sounding != null && sounding.isLike(folded)) {
                return sounding.person();
            }
        }
        return null;
    }

    Politicians politicians() {
        return politicians;
    }

    Words words() {
        return words;
    }

    /** Two people who sound alike have no key: the sound alone cannot tell them apart. */
    private void indexPeopleBySound() {
        aliases.forEach((name, meanings) -> {
            Thing person = meanings.get(0).thing();
            if (person.kind() == Kind.PERSON && name.indexOf(' ') > 0) {
                for (Spelling spelling : Skeleton.spellings(name)) {
                    String key = Skeleton.key(name, spelling);
                    if (!key.isEmpty()) {
                        soundingPeople.computeIfAbsent(key, k -> new Sounding()).add(person, name);
                    }
                }
            }
        });
    }

    /** The people of one key, with their names. */
    private static final class Sounding {

        private final Set<Thing> people = new HashSet<>(2);
        private final List<String> names = new ArrayList<>(2);

        void add(Thing person, String name) {
            people.add(person);
            names.add(name);
        }

        boolean isLike(String folded) {
            return people.size() == 1 && names.stream().anyMatch(name -> Skeleton.alike(folded, name));
        }

        Thing person() {
            return people.iterator().next();
        }
    }
}
