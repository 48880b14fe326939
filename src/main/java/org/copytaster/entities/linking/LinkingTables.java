package org.copytaster.entities.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.entities.linking.Skeleton.Spelling;
import org.jspecify.annotations.Nullable;

/** What the linker knows: things by their names, politicians, words. Immutable, shared by all threads. */
final class LinkingTables {

    private final Map<String, List<Alias>> aliases = new HashMap<>(1 << 14);
    private final Map<Long, Thing> soundingPeople = new HashMap<>();
    private final Politicians politicians = new Politicians("politicians.tsv.gz");
    private final Words words = new Words("words.txt");

    private LinkingTables() {
        TableReader reader = new TableReader(aliases);
        List.of("places.tsv", "regions.tsv", "countries.tsv", "organisations.tsv", "people.tsv")
                .forEach(reader::read);
        indexPeopleBySound();
    }

    /** The tables that ship in the jar, read once. */
    static LinkingTables bundled() {
        return Bundled.TABLES;
    }

    /** Everything that a folded name may mean; empty if it is unknown. */
    List<Alias> meanings(String folded) {
        return aliases.getOrDefault(folded, List.of());
    }

    /** The one person of the hand-written table whose name sounds like this one, or null if there is none. */
    @Nullable
    Thing personSounding(String folded) {
        for (Spelling spelling : Spelling.values()) {
            Thing person = soundingPeople.get(Skeleton.key(folded, spelling));
            if (person != null) {
                return person;
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
        Map<Long, Set<Thing>> people = new HashMap<>();
        aliases.forEach((name, meanings) -> {
            for (Alias meaning : meanings) {
                if (meaning.thing().kind() == Kind.PERSON && name.indexOf(' ') > 0) {
                    for (Spelling spelling : Spelling.values()) {
                        people.computeIfAbsent(Skeleton.key(name, spelling), key -> new HashSet<>(2))
                                .add(meaning.thing());
                    }
                }
            }
        });
        people.forEach((key, found) -> {
            if (found.size() == 1) {
                soundingPeople.put(key, found.iterator().next());
            }
        });
    }

    /** Loaded when first asked for. */
    private static final class Bundled {
        private static final LinkingTables TABLES = new LinkingTables();
    }
}
