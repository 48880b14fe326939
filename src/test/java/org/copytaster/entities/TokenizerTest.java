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
            Qu'Anne et qu’Émile               > Qu' Anne et qu’ Émile
            lorsqu’Ida, puisqu'Ugo            > lorsqu’ Ida , puisqu' Ugo
            quelqu’un d'autre                 > quelqu’ un d' autre
            presqu'île, prud’hommes           > presqu'île , prud’hommes
            D’ARGENT ET D'OR                  > D’ ARGENT ET D' OR
            la Côte d’Ivoire                  > la Côte d’ Ivoire
            l'« affaire » d’“Oslo”            > l' « affaire » d’ “ Oslo ”
            plus d'1,5 million                > plus d' 1,5 million
            anch’Elena ha vent'anni           > anch’ Elena ha vent' anni
            Sant'Agata, all’Aquila            > Sant'Agata , all’ Aquila
            They don't; we’ve seen            > They don't ; we’ve seen
            the boys' choir                   > the boys ' choir
            ’s-Hertogenbosch en 's-Gravenhage > ’s-Hertogenbosch en 's-Gravenhage
            Ahmeds foto's                     > Ahmeds foto 's
            """)
    void cutsOffElidedWordsWithEitherApostrophe(String text, String tokens) {
        assertThat(joined(Tokenizer.tokenize(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            Rhône-Alpes, Bouches-du-Rhône > Rhône-Alpes , Bouches-du-Rhône
            non‑violent                   > non‑violent
            Nord- und Südkorea            > Nord - und Südkorea
            un A-380, la Covid-19, le G-7 > un A-380 , la Covid-19 , le G-7
            Lyon-Nice 2-1                 > Lyon-Nice 2-1
            10-jarige, 3-D                > 10-jarige , 3-D
            Berlin – Potsdam — Halle      > Berlin – Potsdam — Halle
            dit-il -- puis ---            > dit-il -- puis ---
            """)
    void keepsHyphenatedWordsWhole(String text, String tokens) {
        assertThat(joined(Tokenizer.tokenize(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            J.-P. Morel et M.-A. Duval > J.-P. Morel et M.-A. Duval
            J.R.R. Marton              > J.R.R. Marton
            J.Morel                    > J. Morel
            au U.S.A. puis             > au U.S.A. puis
            los EE.UU. y EE. UU.       > los EE.UU. y EE. UU .
            Mme. Roy, Mgr. Petit       > Mme. Roy , Mgr. Petit
            at 9 a.m. on Sunday        > at 9 a.m. on Sunday
            3 Mio. Euro bzw. Franken   > 3 Mio. Euro bzw. Franken
            voir p. 12 et art. 5       > voir p. 12 et art. 5
            on Sept. 11                > on Sept. 11
            il a un art. Elle rit.     > il a un art . Elle rit .
            """)
    void keepsInitialsAndAbbreviationsWhole(String text, String tokens) {
        assertThat(joined(Tokenizer.tokenize(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            1.234,56 et 1,234.56     > 1.234,56 et 1,234.56
            12'500 francs, 1’250’000 > 12'500 francs , 1’250’000
            50% de 3.5°C             > 50 % de 3.5 ° C
            5€ ou $5                 > 5 € ou $ 5
            le 1er à 14h, 10h30      > le 1er à 14h , 10h30
            24/7, 4x4, 1990-2000     > 24/7 , 4x4 , 1990-2000
            il en a 3.               > il en a 3 .
            1 000 000                > 1 000 000
            """)
    void keepsNumbersWhole(String text, String tokens) {
        assertThat(joined(Tokenizer.tokenize(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            sur exemple.fr.              > sur exemple.fr .
            Exemple.com, exemple.co.uk   > Exemple.com , exemple.co.uk
            fin.Elle                     > fin . Elle
            (http://a.exemple.org/b_(c)) > ( http://a.exemple.org/b_(c))
            (http://a.exemple.org/b)     > ( http://a.exemple.org/b )
            HTTPS://EXEMPLE.ORG/A#b!     > HTTPS://EXEMPLE.ORG/A#b !
            « https://exemple.org/a »    > « https://exemple.org/a »
            a.b-c@mail.exemple.org;      > a.b-c@mail.exemple.org ;
            """)
    void keepsAddressesWhole(String text, String tokens) {
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
            „Nein.“ Er ging.                       > „ Nein . “| Er ging .|
            »Nein.« Er ging.                       > » Nein . «| Er ging .|
            Er kam. »Nein.«                        > Er kam .| » Nein . «|
            « Non. » Il part.                      > « Non . »| Il part .|
            “No.” She left.                        > “ No . ”| She left .|
            Il crie. “Non !”                       > Il crie .| “ Non ! ”|
            Das sind ca. Zehn bzw. Elf.            > Das sind ca. Zehn bzw. Elf .|
            Voir p. 112. Puis rien.                > Voir p. 112 .| Puis rien .|
            J.-P. Morel est là. Il reste.          > J.-P. Morel est là .| Il reste .|
            Los EE. UU. ganan. Y ya.               > Los EE. UU . ganan .| Y ya .|
            Lisez exemple.fr. Merci.               > Lisez exemple.fr .| Merci .|
            Il en veut 3... Et 4 ?                 > Il en veut 3 ...| Et 4 ?|
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
        assertThat(Tokenizer.tokenize("aa.".repeat(2_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("A.-".repeat(2_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("1'000".repeat(1_000_000)).size()).isPositive();
        assertThat(Tokenizer.tokenize("www.a.org/)".repeat(1_000_000)).size()).isPositive();
    }

    private static String joined(Tokens tokens) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            all.append(i > 0 ? " " : "").append(tokens.token(i));
        }
        return all.toString();
    }
}
