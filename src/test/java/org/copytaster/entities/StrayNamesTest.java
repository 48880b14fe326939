package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copytaster.article.EntityType;
import org.junit.jupiter.api.Test;

class StrayNamesTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    @Test
    void aNameInDoubtThatStandsThereAsOftenWithoutBeingOneIsTakenOut() {
        assertThat(left("Vers Ostrel le train part. Le plan Ostrel est prêt.", place(1, 0.6)))
                .isEmpty();
    }

    @Test
    void aClearNameStays() {
        Found clear = place(1, 0.8);
        assertThat(left("Vers Ostrel le train part. Le plan Ostrel est prêt.", clear))
                .containsExactly(clear);
    }

    @Test
    void aNameInDoubtThatStandsThereOnceStays() {
        Found once = place(1, 0.6);
        assertThat(left("Vers Ostrel le train part.", once)).containsExactly(once);
    }

    @Test
    void aNameThatIsMoreOftenOneThanNotStays() {
        Found[] names = {place(1, 0.6), place(7, 0.9)};
        assertThat(left("Vers Ostrel le train part. Vers Ostrel encore. Le plan Ostrel est prêt.", names))
                .containsExactly(names);
    }

    private static Found place(int at, double confidence) {
        return new Found(at, at + 1, EntityType.PLACE, confidence);
    }

    private static List<Found> left(String text, Found... names) {
        Document document = new Document(LEXICON);
        document.set(Tokenizer.tokenize(""), Tokenizer.tokenize(text), Languages.index("fr"));
        List<Found> left = new ArrayList<>(Arrays.asList(names));
        StrayNames.remove(document, left);
        return left;
    }
}
