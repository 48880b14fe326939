package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.article.Removal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of an article that start or end as boilerplate may, against boilerplate that does. */
class SentencesTest {

    private static final Map<String, List<String>> ARTICLES = Map.of(
            "en",
            List.of(
                    "The lighthouse on the northern cape will be sold to a hotel chain, the coast guard said on Tuesday.",
                    "It has stood empty since the lamp was automated, and its roof fell in two winters before that.",
                    "Villagers had hoped to turn it into a museum and collected forty thousand euros for a new roof.",
                    "The chain wants to open twelve rooms in spring and has promised to keep the stairs open to all."),
            "de",
            List.of(
                    "Der Leuchtturm am Nordkap wird an eine Hotelkette verkauft, teilte die Küstenwache am Dienstag mit.",
                    "Er steht leer, seit die Lampe von allein brennt, und das Dach des Hauses stürzte vor Jahren ein.",
                    "Die Bewohner wollten ein Museum daraus machen und hatten vierzigtausend Euro dafür gesammelt.",
                    "Die Kette will im Frühjahr zwölf Zimmer eröffnen und verspricht, die Treppe für alle offen zu lassen."),
            "fr",
            List.of(
                    "Le phare du cap nord sera vendu à une chaîne d'hôtels, ont annoncé mardi matin les gardes-côtes.",
                    "Il est vide depuis que la lampe est automatique, et le toit de la maison s'est effondré depuis.",
                    "Les habitants voulaient en faire un musée et avaient réuni quarante mille euros pour le toit.",
                    "La chaîne veut ouvrir douze chambres au printemps et promet de laisser l'escalier ouvert à tous."),
            "es",
            List.of(
                    "El faro del cabo norte se venderá a una cadena hotelera, anunció el martes la guardia costera.",
                    "Está vacío desde que la lámpara es automática, y el tejado de la casa se hundió hace dos inviernos.",
                    "Los vecinos querían hacer de él un museo y habían reunido cuarenta mil euros para el tejado.",
                    "La cadena quiere abrir doce habitaciones en primavera y promete dejar la escalera abierta a todos."),
            "it",
            List.of(
                    "Il faro del capo nord sarà venduto a una catena di alberghi, ha annunciato martedì la guardia costiera.",
                    "È vuoto da quando la lampada è automatica, e il tetto della casa è crollato due inverni dopo.",
                    "Gli abitanti volevano farne un museo e avevano raccolto quarantamila euro per rifare il tetto.",
                    "La catena vuole aprire dodici camere in primavera e promette di lasciare la scala aperta a tutti."),
            "nl",
            List.of(
                    "De vuurtoren op de noordkaap wordt verkocht aan een hotelketen, meldde de kustwacht dinsdagochtend.",
                    "Hij staat leeg sinds de lamp vanzelf brandt, en het dak van het huis is al jaren geleden ingestort.",
                    "De bewoners wilden er een museum van maken en hadden veertigduizend euro voor het dak ingezameld.",
                    "De keten wil in het voorjaar twaalf kamers openen en belooft de trap voor iedereen open te houden."),
            "pt",
            List.of(
                    "O farol do cabo norte será vendido a uma cadeia de hotéis, anunciou na terça-feira a guarda costeira.",
                    "Está vazio desde que a lâmpada é automática, e o telhado da casa caiu dois invernos depois.",
                    "Os moradores queriam fazer dele um museu e tinham juntado quarenta mil euros para o telhado.",
                    "A cadeia quer abrir doze quartos na primavera e promete deixar a escada aberta a todos."));

    static Stream<PlantedLine> sentences() {
        return PlantedLine.read(ARTICLES, "sentences.txt");
    }

    static Stream<PlantedLine> prompts() {
        return PlantedLine.read(ARTICLES, "prompts.txt");
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void aPromptBetweenParagraphsGoesAndNothingElseDoes(PlantedLine planted) {
        for (int place : new int[] {1, 2, 4}) {
            assertThat(planted.clean(place).removed()).extracting(Removal::text).containsExactly(planted.line());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Écouter les habitants",
                "fr|Refuser et résister",
                "en|Turn on the taps",
                "en|Accept and adapt",
                "de|Ablehnen und abwarten",
                "es|Rechazar y negociar",
                "it|Ascolta il Paese",
                "pt|Rejeitar e negociar",
                "nl|Luister naar de soldaten"
            })
    void aSubHeadingMayBeginAsAPromptDoes(String language, String heading) {
        assertThat(PlantedLine.in(ARTICLES, language, heading).clean(2).removed())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceThatStartsOrEndsAsBoilerplateMayStays(PlantedLine planted) {
        for (int place : new int[] {1, 2, 4}) {
            assertThat(planted.clean(place).removed()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void itStaysAtTheEndOfAnArticleInOneParagraph(PlantedLine planted) {
        String article = String.join(" ", planted.article()) + " " + String.join(" ", planted.article());
        String text = article + " " + planted.line();

        assertThat(planted.clean(text).removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|3 hours ago",
                "en|Updated 20 minutes ago",
                "en|Already a member? Sign in",
                "en|Correction: The tide tables are from 2019.",
                "en|An earlier version of this article misspelled the name of the cape.",
                "en|Published on 12 May 2023",
                "en|“Share this article”",
                "de|Sie haben bereits ein Abo?",
                "de|Anmelden",
                "de|12.05.2023, 14:30 Uhr",
                "de|Anzeige",
                "de|Mehr dazu: Der letzte Wärter am Kap",
                "fr|A LA UNE",
                "fr|À lire : le dernier gardien du cap",
                "fr|Il vous reste 65.3% de cet article à lire.",
                "es|Hace 3 horas",
                "it|2 giorni fa",
                "it|Pubblicato il 12 maggio 2023",
                "nl|3 dagen geleden",
                "nl|Inloggen",
                "pt|5 min de leitura",
                "pt|Publicado em 12 de maio de 2023",
            })
    void boilerplateThatStartsOrEndsSoGoes(String language, String line) {
        PlantedLine planted = PlantedLine.in(ARTICLES, language, line);

        assertThat(planted.clean(4).body()).isEqualTo(String.join("\n", planted.article()));
    }
}
