package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final TopicTree TREE = new TopicTree(MediaTopics.bundled(), Map.of());
    private static final int POLITICS = TREE.slot("medtop:11000000");

    private static Vocabulary read(String... lines) {
        LexiconReader reader = new LexiconReader(MediaTopics.bundled()).add(List.of(lines), "en", "test.txt");
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
}
