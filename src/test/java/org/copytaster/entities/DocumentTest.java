package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    /** Which of a run's features names the word that it depends on. */
    private static final int HEAD = Features.LEXICAL_RUNS - 1;

    @Test
    void aRunDependsOnTheLastWordThatDoesNotLink() {
        long[] plain = runOf("Ostrel", "Selon la mairie Ostrel attend.");
        long[] linked = runOf("Ostrel", "Selon la mairie de la Ostrel attend.");
        long[] other = runOf("Ostrel", "Selon la plage de la Ostrel attend.");
        assertThat(linked[HEAD]).isEqualTo(plain[HEAD]).isNotEqualTo(other[HEAD]);
    }

    @Test
    void atTheStartOfASentenceThereIsNothingToDependOn() {
        assertThat(runOf("Ostrel", "Ostrel attend.")).isEqualTo(runOf("Ostrel", "Il dort. Ostrel attend."));
    }

    private static long[] runOf(String name, String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Document document = new Document(LEXICON);
        document.set(Tokenizer.tokenize(""), tokens, Languages.index("fr"));
        int at = IntStream.range(0, tokens.size())
                .filter(i -> document.words[i].lower.equals(Word.lower(name)))
                .findFirst()
                .orElseThrow();
        int start = at;
        while (start > 0 && !document.endsSentence[start - 1]) {
            start--;
        }
        long[] keys = new long[Features.RUNS];
        document.run(at, start, document.size, keys);
        return keys;
    }
}
