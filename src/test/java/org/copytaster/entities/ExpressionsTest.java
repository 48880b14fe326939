package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            fr > Le 12 mai dernier, il pleuvait.                > DATE 12 mai dernier
            fr > Né le lundi 1er janvier 2001 à Lyon            > DATE lundi 1er janvier 2001
            fr > du 3 au 8 juin 2021                            > DATE 3; DATE 8 juin 2021
            fr > En 1998, 2000 personnes ont voté               > DATE 1998
            fr > pendant l'été 2016                             > DATE été 2016
            fr > Il viendra lundi, ou en mai.                   >
            fr > L'eau de Mars et la planète Mars 3             >
            fr > La finale de la Copa America 2016 en 2016      > DATE 2016
            en > on Monday, 12 May 2016                         > DATE Monday, 12 May 2016
            en > On May 12, 2016, it rained                     > DATE May 12, 2016
            en > the 4th of July                                > DATE 4th of July
            en > you may 3 times ask                            >
            de > am 3. Oktober 1990 in Berlin                   > DATE 3. Oktober 1990
            de > im Mai 2016                                    > DATE Mai 2016
            es > el lunes 12 de mayo de 2016                    > DATE lunes 12 de mayo de 2016
            it > il 1° maggio 2016                              > DATE 1° maggio 2016
            pt > em 25 de abril de 1974                         > DATE 25 de abril de 1974
            nl > op maandag 12 mei 2016                         > DATE maandag 12 mei 2016
            fr > fait à Paris, 12/05/2016                       > DATE 12/05/2016
            """)
    void findsDates(String language, String text, String expected) {
        assertThat(found(language, text)).isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            fr > à 20 h 30 devant la gare                       > TIME 20 h 30
            fr > vers 8 heures du matin                         > TIME 8 heures du matin
            fr > à 16h20 (heure locale)                         > TIME 16h20 (heure locale)
            fr > après 24 heures de garde, moins de 24 heures   > TIME 24 heures
            fr > en 2 h 41 min                                  >
            en > at 8 p.m. local time                           > TIME 8 p.m. local time
            en > at 10:45 on the radio                          > TIME 10:45
            en > they won 10:45                                 >
            de > um 20.30 Uhr Ortszeit                          > TIME 20.30 Uhr Ortszeit
            es > a las 8 de la tarde                            > TIME 8 de la tarde
            it > alle 20.30 di sera                             > TIME 20.30 di sera
            pt > às 20h30                                       > TIME 20h30
            nl > om 20 uur                                      > TIME 20 uur
            """)
    void findsTimesOfDay(String language, String text, String expected) {
        assertThat(found(language, text)).isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            fr > pour 3,5 millions d'euros                      > QUANTITY 3,5 millions d'euros
            fr > 12 % et 7 pour cent                            > QUANTITY 12 %; QUANTITY 7 pour cent
            fr > 25 000 km² ou 10kg                             > QUANTITY 25 000 km²; QUANTITY 10kg
            fr > deux millions de personnes                     >
            en > $3.5 billion over 20 miles                     > QUANTITY $3.5 billion; QUANTITY 20 miles
            de > 12 Prozent von 5 Milliarden Euro               > QUANTITY 12 Prozent; QUANTITY 5 Milliarden Euro
            es > 12 por ciento de 30 euros                      > QUANTITY 12 por ciento; QUANTITY 30 euros
            it > 30 chilometri quadrati                         > QUANTITY 30 chilometri quadrati
            pt > R$ 12 milhões                                  > QUANTITY R$ 12 milhões
            nl > 12 procent, € 30 miljoen                       > QUANTITY 12 procent; QUANTITY € 30 miljoen
            """)
    void findsAmounts(String language, String text, String expected) {
        assertThat(found(language, text)).isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            fr > les Ukrainiens et un ministre russe            > DEMONYM Ukrainiens; DEMONYM russe
            en > the Dutch polish their shoes                   > DEMONYM Dutch
            de > die französische Regierung und die Briten      > DEMONYM französische; DEMONYM Briten
            es > la selección china juega en China              > DEMONYM china
            it > gli olandesi                                   > DEMONYM olandesi
            pt > os holandeses                                  > DEMONYM holandeses
            nl > de Belgische premier                           > DEMONYM Belgische
            xx > les Ukrainiens, le 12 mai                      >
            """)
    void findsPeoples(String language, String text, String expected) {
        assertThat(found(language, text)).isEqualTo(list(expected));
    }

    private static List<String> list(String expected) {
        return expected == null ? List.of() : List.of(expected.split("; ", -1));
    }

    private static List<String> found(String language, String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Document document = new Document(LEXICON);
        document.set(Tokenizer.tokenize(""), tokens, Languages.index(language));
        List<Found> found = new ArrayList<>();
        document.forEachSentence((start, end) -> new Expressions().find(document, start, end, found));
        return found.stream()
                .map(expression -> expression.type() + " "
                        + text.substring(tokens.start(expression.start()), tokens.end(expression.end() - 1)))
                .toList();
    }
}
