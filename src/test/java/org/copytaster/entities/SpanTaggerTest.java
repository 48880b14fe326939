package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTaggerTest {

    private static final SpanTagger TAGGER = new SpanTagger(EntityModel.bundled());

    @Test
    void aTeamThatOpensASentenceIsNoNewspaper() {
        assertThat(names("L'équipe de France a gagné hier. Le monde entier regardait."))
                .containsExactly("PLACE France");
    }

    @Test
    void aNewspaperWithAnArticleIsOne() {
        assertThat(names("Il l'a dit hier à L'Équipe. Le Monde l'a répété mardi."))
                .contains("ORGANISATION L'Équipe", "ORGANISATION Le Monde");
    }

    private static List<String> names(String text) {
        Tokens body = Tokenizer.tokenize(text);
        return TAGGER.tag(Tokenizer.tokenize(""), body, "fr").stream()
                .map(span -> span.type() + " "
                        + text.substring(body.start(span.firstToken()), body.end(span.endToken() - 1)))
                .toList();
    }
}
