package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokenizer;
import org.copytaster.resource.Resource;
import org.junit.jupiter.api.Test;

/** A hundred texts that no newsroom would file: recipes, terms of use, code, forms, letters, words at random. */
class NotNewsTest {

    private static final TopicTagger TAGGER = TopicTagger.bundled();
    private static final double AT_LEAST = 0.98;

    @Test
    void noNewsGetsNoTopicOrARightOne() {
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        Iterator<String> lines = lines().iterator();
        while (lines.hasNext()) {
            String[] head = lines.next().substring("## ".length()).split(" ", -1);
            String text = lines.next();
            List<Topic> topics = TAGGER.tag(Tokenizer.tokenize(""), Tokenizer.tokenize(text), List.of(), head[0]);
            texts++;
            String right = head.length > 2 ? "medtop:" + head[2] : "none";
            if (!topics.isEmpty() && !TAGGER.table().root(topics.get(0).qcode()).equals(right)) {
                wrong.add(topics.get(0).name() + " " + topics.get(0).evidence() + ": " + text);
            }
        }

        assertThat(texts).isEqualTo(100);
        assertThat(wrong).as("texts with a wrong topic").hasSizeLessThanOrEqualTo((int)
                Math.round(texts * (1 - AT_LEAST)));
    }

    private static List<String> lines() {
        return Resource.lines(NotNewsTest.class, "not-news.txt").stream()
                .filter(line -> !line.startsWith("# "))
                .toList();
    }
}
