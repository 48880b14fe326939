package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bios that are no prose, against lines of an article that look like them. */
class BiosTest {

    private static final Map<String, List<String>> ARTICLES = Map.of(
            "en",
            List.of(
                    "The ferry to the islands will stop running in winter because too few people take it, the operator said.",
                    "It carried eleven thousand passengers between November and March, half as many as ten years ago.",
                    "Islanders will have to fly or to wait for the weekly cargo boat, which has room for a dozen people.",
                    "A petition against the decision was signed by nine hundred people within two days of the announcement."),
            "fr",
            List.of(
                    "Le bac qui relie les deux rives ne circulera plus en hiver, faute de passagers, a annoncé la compagnie.",
                    "Onze mille personnes l'ont emprunté entre novembre et mars, deux fois moins qu'il y a dix ans.",
                    "Les habitants devront faire le tour par le pont, soit quarante kilomètres de plus pour aller travailler.",
                    "Une pétition contre cette décision a recueilli neuf cents signatures en deux jours dans les villages voisins."),
            "de",
            List.of(
                    "Die Fähre zwischen den beiden Ufern fährt im Winter nicht mehr, weil zu wenige Menschen sie nutzen.",
                    "Elftausend Fahrgäste zählte der Betreiber zwischen November und März, halb so viele wie vor zehn Jahren.",
                    "Wer in der Stadt arbeitet, muss nun über die Brücke fahren, und das sind vierzig Kilometer mehr am Tag.",
                    "Gegen den Beschluss haben binnen zwei Tagen neunhundert Menschen in den Dörfern unterschrieben."),
            "es",
            List.of(
                    "El transbordador entre las dos orillas dejará de funcionar en invierno por falta de pasajeros.",
                    "Once mil personas lo usaron entre noviembre y marzo, la mitad que hace diez años, según la empresa.",
                    "Los vecinos tendrán que dar la vuelta por el puente, cuarenta kilómetros más para ir a trabajar.",
                    "Una petición contra la medida reunió novecientas firmas en dos días en los pueblos de la zona."));

    static Stream<PlantedLine> bios() {
        return PlantedLine.read(ARTICLES, "bios.txt");
    }

    static Stream<PlantedLine> lookalikes() {
        return PlantedLine.read(ARTICLES, "lookalikes.txt");
    }

    @ParameterizedTest
    @MethodSource("bios")
    void aBioGoesWhereverItStandsAndNothingElseDoes(PlantedLine planted) {
        List<String> article = planted.article();
        for (int place = 0; place <= article.size(); place += 2) {
            Cleaned cleaned = planted.clean(place);

            assertThat(cleaned.removed()).extracting(Removal::text).containsExactly(planted.line());
            assertThat(cleaned.removed()).extracting(Removal::reason).containsExactly(Reason.AUTHOR_BIO);
            assertThat(cleaned.body()).isEqualTo(String.join("\n", article));
        }
    }

    @ParameterizedTest
    @MethodSource("lookalikes")
    void aLineThatOnlyLooksLikeABioStays(PlantedLine planted) {
        for (int place : new int[] {0, 2, 4}) {
            assertThat(planted.clean(place).removed()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The writer is a former mayor of the island.",
                "en|I am a journalist and live on the coast, where I write about ships.",
                "en|Her work has appeared in two anthologies of poetry.",
                "fr|L'autrice est maîtresse de conférences en histoire maritime.",
                "de|Die Autorin ist Redakteurin im Ressort Reise.",
                "es|La autora es profesora de historia naval.",
            })
    void whatIsSaidOfTheAuthorGoesFromTheEnd(String language, String line) {
        PlantedLine planted = PlantedLine.in(ARTICLES, language, line);

        assertThat(planted.clean(4).removed()).extracting(Removal::text).containsExactly(line);
        assertThat(planted.clean(4).removed()).extracting(Removal::reason).containsExactly(Reason.AUTHOR_BIO);
    }
}
