package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            L'Élysée répond            > L' Élysée répond
            L’Élysée répond            > L’ Élysée répond
            jusqu’à ce qu'il vienne    > jusqu’ à ce qu' il vienne
            aujourd'hui                > aujourd'hui
            dell'Italia un'altra       > dell' Italia un' altra
            N'Golo Kanté               > N'Golo Kanté
            IL N'EST PAS LÀ            > IL N' EST PAS LÀ
            O'Neill's plan             > O'Neill 's plan
            Saint-Jean-de-Luz          > Saint-Jean-de-Luz
            EU-Kommission              > EU-Kommission
            J. R. Martin               > J. R. Martin
            the U.S. Army              > the U.S. Army
            le Dr. Morel est là.       > le Dr. Morel est là .
            3,5 % à 14h30              > 3,5 % à 14h30
            10:45, 2019-08-30          > 10:45 , 2019-08-30
            voir www.exemple.org/a.    > voir www.exemple.org/a .
            https://exemple.org/?a=1,  > https://exemple.org/?a=1 ,
            moi@exemple.org écrit      > moi@exemple.org écrit
            @journal_du_soir #vote     > @journal_du_soir #vote
            « Oui ! »                  > « Oui ! »
            Et puis... rien            > Et puis ... rien
            (Genève)                   > ( Genève )
            """)
    void cutsATextIntoTokens(String text, String tokens) {
        assertThat(joined(Tokenizer.tokenize(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            Il part. Elle reste.                   > Il part .| Elle reste .|
            Le taux est de 3. 5 sont venus         > Le taux est de 3 . 5 sont venus|
            Am 3. Oktober war es so. Dann nicht.   > Am 3 . Oktober war es so .| Dann nicht .|
            M. Morel parle. « Oui. » Il sort.      > M. Morel parle .| « Oui . »| Il sort .|
            Vraiment ? Oui !                       > Vraiment ?| Oui !|
            He said "No." Then he left.            > He said " No . "| Then he left .|
            la version 2.1 est là. et puis         > la version 2.1 est là . et puis|
            """)
    void cutsATextIntoSentences(String text, String sentences) {
        Tokens tokens = Tokenizer.tokenize(text);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            all.append(i > 0 ? " " : "").append(tokens.token(i)).append(tokens.endsSentence(i) ? "|" : "");
        }
        assertThat(all).hasToString(sentences);
    }

    @Test
    void everyLineBreakEndsASentence() {
        Tokens tokens = Tokenizer.tokenize("Un titre\r\nUne ligne\u2028une autre");
        assertThat(tokens.endsSentence(1)).isTrue();
        assertThat(tokens.endsSentence(3)).isTrue();
        assertThat(tokens.endsSentence(5)).isTrue();
        assertThat(tokens.endsSentence(4)).isFalse();
    }

    @Test
    void offsetsCountUtf16CodeUnits() {
        Tokens tokens = Tokenizer.tokenize("🎉 Genève");
        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.start(1)).isEqualTo(3);
        assertThat(tokens.end(1)).isEqualTo(9);
    }

    @Test
    void loneSurrogatesAreTokensLikeAnyOther() {
        Tokens tokens = Tokenizer.tokenize("a \uD83C b\uDF89");
        assertThat(joined(tokens)).isEqualTo("a \uD83C b \uDF89");
    }

    @Test
    void anEmptyTextHasNoTokens() {
        assertThat(Tokenizer.tokenize("").size()).isZero();
        assertThat(Tokenizer.tokenize(" \n ").size()).isZero();
    }

    @Test
    void fiveMillionLettersWithoutASpaceAreCutIntoTokensOfBoundedLength() {
        Tokens tokens = Tokenizer.tokenize("x".repeat(5_000_000));
        assertThat(tokens.end(0)).isEqualTo(Tokenizer.MAX_TOKEN);
        assertThat(tokens.end(tokens.size() - 1)).isEqualTo(5_000_000);
    }

    @Test
    void aSentenceOfAMillionWordsIsCut() {
        Tokens tokens = Tokenizer.tokenize("A ".repeat(1_000_000));
        assertThat(tokens.size()).isEqualTo(1_000_000);
        assertThat(tokens.endsSentence(Tokenizer.MAX_SENTENCE - 1)).isTrue();
        assertThat(tokens.endsSentence(Tokenizer.MAX_SENTENCE)).isFalse();
    }

    @Test
    void hyphensAndApostrophesWithoutEndStayLinear() {
        assertThat(Tokenizer.tokenize("a-".repeat(2_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("l'".repeat(2_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("a.".repeat(2_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("@a".repeat(2_000_000)).size()).isPositive();
    }

    private static String joined(Tokens tokens) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            all.append(i > 0 ? " " : "").append(tokens.token(i));
        }
        return all.toString();
    }
}
