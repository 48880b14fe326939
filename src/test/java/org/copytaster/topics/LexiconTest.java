package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static Lexicon lexicon(String... entries) {
        List<Entry> parsed = new ArrayList<>();
        for (String entry : entries) {
            parsed.add(Entry.parse(entry, List.of()));
        }
        return new Lexicon(parsed);
    }

    /** What stands in the text where entries are found. */
    private static List<String> found(Lexicon lexicon, String text) {
        List<String> found = new ArrayList<>();
        scan(lexicon, text, (entry, start, end, token) -> found.add(text.substring(start, end)));
        return found;
    }

    /** Which entries are found, by their index. */
    private static List<Integer> indexes(Lexicon lexicon, String text) {
        List<Integer> found = new ArrayList<>();
        scan(lexicon, text, (entry, start, end, token) -> found.add(entry));
        return found;
    }

    private static void scan(Lexicon lexicon, String text, Lexicon.Sink sink) {
        Tokens tokens = Tokenizer.tokenize(text);
        char[] characters = text.toCharArray();
        Lexicon.Scan scan = lexicon.scan(tokens, characters, sink);
        Word word = new Word();
        for (int i = 0; i < tokens.size(); i++) {
            word.read(characters, tokens.start(i), tokens.end(i), lexicon.firstWords());
            scan.next(i, word);
        }
    }

    @Test
    void theLongestEntryWinsAndTakesItsWords() {
        Lexicon lexicon = lexicon("prime", "prime_minister", "minister*", "prime_minister's_office");

        assertThat(found(lexicon, "The Prime Minister met ministers; the prime minister’s office, in its prime."))
                .containsExactly("Prime Minister", "ministers", "prime minister’s office", "prime");
    }

    @Test
    void ofPrefixesTheLongestThatFitsTheCaseWins() {
        Lexicon lexicon = lexicon("gen*", "General*", "generate");

        assertThat(indexes(lexicon, "generals and Generals generate genes")).containsExactly(0, 1, 2, 0);
    }

    @Test
    void anEntryGoesOnBehindASpaceAHyphenOrAnApostropheButNotIntoTheNextSentence() {
        Lexicon lexicon = lexicon("coup_d'état", "climate_change", "vitamin_c", "plan_b*");

        assertThat(found(lexicon, "Coup d’État. Climate-change and climate\u00a0change. Vitamin C, plan B, plan Bis."))
                .containsExactly(
                        "Coup d’État", "Climate-change", "climate\u00a0change", "Vitamin C", "plan B", "plan Bis");
        assertThat(found(lexicon, "The climate\nchange")).isEmpty();
    }

    @Test
    void anEntryThatBeginsWithAnElidedWordIsFound() {
        assertThat(found(lexicon("l'oréal", "l'eau", "oréal"), "Chez L'Oréal, l’eau ; d'Oréal"))
                .containsExactly("L'Oréal", "l’eau", "Oréal");
    }

    @Test
    void theHeadOfACompoundIsFoundInIt() {
        assertThat(found(lexicon("*wahl", "*wahlen"), "Bundestagswahl und Neuwahlen, Wahl, Auswahlverfahren"))
                .containsExactly("Bundestagswahl", "Neuwahlen", "Wahl");
    }

    @Test
    void spacesHoweverManyDoNotHideAName() {
        Lexicon lexicon = lexicon("Emmanuel_Macron", "Jay_Z", "White_House");

        assertThat(found(lexicon, "Emmanuel  Macron, Jay-Z, Jay Z, White \u00a0\tHouse, a white  house"))
                .containsExactly("Emmanuel  Macron", "Jay-Z", "Jay Z", "White \u00a0\tHouse");
    }

    @Test
    void anEntryIsFoundWithoutTheAccentOfItsFirstLetter() {
        assertThat(found(lexicon("élection*"), "Elections, élections, elections"))
                .containsExactly("Elections", "élections");
    }

    @Test
    void withoutItsAccentAnEntryIsNotTakenForAnother() {
        assertThat(indexes(lexicon("état*", "etat*"), "Etats")).containsExactly(1);
    }

    @Test
    void aFunctionWordIsNotFoundWithoutItsAccent() {
        Entry entry = Entry.parse("über", List.of(new Entry.Sense(LexiconReader.FUNCTION_WORDS, 1)));

        assertThat(found(new Lexicon(List.of(entry)), "über Uber")).containsExactly("über");
    }

    @Test
    void aNameIsLookedUpWhole() {
        Lexicon lexicon = lexicon("Emmanuel_Macron", "macron*", "NATO", "*wahl");

        assertThat(lexicon.lookUp("Emmanuel Macron")).isZero();
        assertThat(lexicon.lookUp("NATO")).isEqualTo(2);
        assertThat(List.of(
                        lexicon.lookUp("Emmanuel"),
                        lexicon.lookUp("Macron"),
                        lexicon.lookUp("nato"),
                        lexicon.lookUp("Emmanuel Macron II"),
                        lexicon.lookUp("")))
                .containsOnly(-1);
    }
}
