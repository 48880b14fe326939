package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copytaster.resource.Resource;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final MediaTopics TABLE = MediaTopics.bundled();
    private static final TopicTree TREE = new TopicTree(TABLE, Map.of());
    private static final int POLITICS = TREE.slot("medtop:11000000");

    /** Where a language's lexicon means the same as the names do, and only files it elsewhere. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "Anitta",
            "BBNaija",
            "Cruzeiro",
            "Damiba",
            "Fedez",
            "G8",
            "GPS",
            "HBO",
            "Mercosur",
            "Michelin",
            "Poetin",
            "Poutine",
            "Putin",
            "Selenskyj",
            "YouTube",
            "Zelenski");

    private static Vocabulary read(String... lines) {
        LexiconReader reader = new LexiconReader(TABLE).add(List.of(lines), "en", "test.txt");
        return new Vocabulary(reader.entries(), TREE, Settings.bundled(), "en");
    }

    @Test
    void lendsPoliticsAPartOfTheWeightOfAWordOfWar() {
        Vocabulary vocabulary = read("[20000056]", "=2 artillery");
        float[] lent = vocabulary.lent(vocabulary.lexicon().lookUp("artillery"));
        assertThat(lent).isNotNull();
        assertThat(lent[POLITICS]).isBetween(0.1f, 1f);
    }

    @Test
    void lendsNothingToATopicThatTheWordSpeaksForMoreStronglyItself() {
        Vocabulary vocabulary = read("[20000070]", "=2 junta", "[20000593]", "=2 junta");
        assertThat(vocabulary.lent(vocabulary.lexicon().lookUp("junta"))).isNull();
    }

    @Test
    void lendsNothingOfAWordOfSport() {
        Vocabulary vocabulary = read("[20000822]", "=2 goalkeeper");
        assertThat(vocabulary.lent(vocabulary.lexicon().lookUp("goalkeeper"))).isNull();
    }

    @Test
    void aFactorCountsWhereTopicsAreComparedAndNowhereElse() {
        LexiconReader reader = new LexiconReader(TABLE)
                .add(List.of("[20000056]", "=2 artillery", "[11000000]", "=3 ballot"), "en", "test.txt")
                .factors(
                        List.of("%language en", "=0.5 artillery unheard_of", "%language fr", "=0.1 ballot"), "en", "f");
        Vocabulary vocabulary = new Vocabulary(reader.entries(), TREE, Settings.bundled(), "en");
        int artillery = vocabulary.lexicon().lookUp("artillery");
        int ballot = vocabulary.lexicon().lookUp("ballot");

        assertThat(vocabulary.weight(artillery, 0)).isEqualTo(2);
        assertThat(vocabulary.compared(artillery, 0)).isEqualTo(1);
        assertThat(vocabulary.compared(ballot, 0)).isEqualTo(3);
        assertThat(vocabulary.lexicon().lookUp("unheard of")).isNegative();
    }

    @Test
    void whatAUserSaysOfAWordIsNotMultipliedByWhatWasLearntOfIt() {
        LexiconReader reader = new LexiconReader(TABLE)
                .add(List.of("[20000056]", "=2 artillery"), "en", "test.txt")
                .factors(List.of("=0.5 artillery"), "en", "factors.txt")
                .replace(List.of("[15000000]", "=4 artillery"), "en", "own.txt");
        Vocabulary vocabulary = new Vocabulary(reader.entries(), TREE, Settings.bundled(), "en");

        assertThat(vocabulary.compared(vocabulary.lexicon().lookUp("artillery"), 0))
                .isEqualTo(4);
    }

    @Test
    void anEntryThatStandsTwiceUnderATopicCountsOnceWithItsGreaterWeight() {
        Vocabulary vocabulary = read("[20000822]", "=2 goalkeeper", "goalkeeper", "=3 goal-keeper", "goal_keeper");
        int once = vocabulary.lexicon().lookUp("goalkeeper");

        assertThat(vocabulary.senses(once)).isEqualTo(1);
        assertThat(vocabulary.weight(once, 0)).isEqualTo(2);
        assertThat(vocabulary.weight(vocabulary.lexicon().lookUp("goal keeper"), 0))
                .isEqualTo(3);
    }

    /** A name goes before a word of the same letters, in all languages: it may say more of it, but not something else. */
    @Test
    void noNameHidesAWordOfALanguageThatSpeaksForAnotherTopic() {
        Set<String> hidden = new TreeSet<>();
        for (String language : MediaTopics.LANGUAGES) {
            Map<String, Entry> names = entries("names", language).stream()
                    .filter(entry -> entry.exactCase() != null && !entry.prefix())
                    // A name of several words is no common word.
                    .filter(entry -> entry.key().indexOf(' ') < 0)
                    .collect(Collectors.toMap(Entry::key, entry -> entry, (first, other) -> first));
            for (Entry word : entries(language, language)) {
                Entry name = names.get(word.key());
                if (name != null && word.exactCase() == null && Collections.disjoint(roots(name), roots(word))) {
                    hidden.add(name.spelling());
                }
            }
        }

        assertThat(hidden).isEqualTo(new TreeSet<>(SAME_IN_BOTH));
    }

    private static List<Entry> entries(String file, String language) {
        return new LexiconReader(TABLE).add(lines(file), language, file).entries();
    }

    private static Set<String> roots(Entry entry) {
        return entry.senses().stream().map(sense -> TABLE.root(sense.qcode())).collect(Collectors.toSet());
    }

    @Test
    void everyShippedFactorBelongsToAnEntry() {
        for (String language : MediaTopics.LANGUAGES) {
            LexiconReader reader = new LexiconReader(TABLE);
            for (String file : List.of("names", language)) {
                reader.add(lines(file), language, file);
            }
            Set<String> known = reader.entries().stream().map(Entry::spelling).collect(Collectors.toSet());
            List<String> factors = new ArrayList<>(lines("weights"));
            factors.add(0, "[11000000]");

            List<Entry> learnt =
                    new LexiconReader(TABLE).add(factors, language, "weights").entries();

            assertThat(learnt).extracting(Entry::spelling).isSubsetOf(known);
        }
    }

    private static List<String> lines(String file) {
        return Resource.lines(Vocabulary.class, "lexicon/" + file + ".txt");
    }
}
