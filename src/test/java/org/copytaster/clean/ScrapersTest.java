package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scrapers do to an article. */
class ScrapersTest {

    private static final Cleaner CLEANER = Cleaner.bundled();

    private static final String LEDE =
            "The lighthouse on the northern cape will be sold to a hotel chain, the coast guard said on Tuesday morning.";

    private static final List<String> STORY = List.of(
            LEDE,
            "It has stood empty since the lamp was automated, and the roof of the keeper's house fell in two winters ago.",
            "Villagers had hoped to turn it into a museum and collected forty thousand euros for a new roof last summer.",
            "\"Nobody told us that it was for sale,\" said the chairwoman of the society that looks after the building.",
            "The chain wants to open twelve rooms in spring and has promised to keep the stairs to the lamp open to all.",
            "A decision of the regional court on the building permit is expected before the end of the coming month.");

    private static final String ONE_PARAGRAPH = String.join(" ", STORY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n",
                "\r",
                "\n\n",
                "\r\n\r\n",
                " \n \n",
                "\u2028",
                "\u2029",
                "\u0085",
                "\n\u00a0\n",
                "\n\u200b\n"
            })
    void linesEndHoweverTheyEnd(String lineBreak) {
        List<String> lines = List.of(
                STORY.get(0),
                "Share this article",
                STORY.get(1),
                STORY.get(2),
                "Read more: The last keeper of the cape");

        Cleaned cleaned = clean(String.join(lineBreak, lines) + lineBreak, null);

        assertThat(cleaned.removed())
                .extracting(Removal::text)
                .map(String::strip)
                .containsExactly("Share this article", "Read more: The last keeper of the cape");
        assertThat(cleaned.body().lines().map(String::strip)).containsExactlyElementsOf(STORY.subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• Share this article",
                "- Share this article",
                "* Share this article",
                "→ Share this article",
                "► SHARE THIS ARTICLE",
                "\u2022\u00a0Share\u00a0this\u00a0article",
                "SHARE THIS ARTICLE",
                "Share\u200b this\u200b article",
                "Sh\u00adare this art\u00adicle",
                "\ufeffShare this article",
                "\u200fShare this article\u200f",
                "\u202aShare this article\u202c",
                "\u2066Share this article\u2069",
                "\tShare  this\u2009article ",
                "Share this article!",
                "[Share this article]"
            })
    void boilerplateGoesInWhateverItIsWrapped(String line) {
        assertOnlyGoes(line, 2);
        assertOnlyGoes(line, STORY.size());
    }

    @Test
    void textStaysInWhateverItIsWrapped() {
        for (String wrapping : List.of("• %s", "\u200f%s\u200f", "\u202b%s\u202c", "\u00a0%s\u00a0", "\ufeff%s")) {
            List<String> lines = STORY.stream().map(wrapping::formatted).toList();

            assertThat(clean(String.join("\n", lines), null).removed()).isEmpty();
        }
    }

    @Test
    void aWholeArticleInCapitalsStays() {
        List<String> lines =
                STORY.stream().map(line -> line.toUpperCase(Locale.ROOT)).toList();

        assertThat(clean(String.join("\n", lines), null).removed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("headings")
    void aSubHeadingBetweenParagraphsStays(String language, List<String> lines) {
        assertThat(clean(String.join("\n", lines), null, language).removed()).isEmpty();
    }

    static Stream<Arguments> headings() {
        return Stream.of(
                Arguments.of(
                        "en",
                        List.of(
                                STORY.get(0),
                                STORY.get(1),
                                "A museum for the village",
                                STORY.get(2),
                                STORY.get(3),
                                "TWELVE ROOMS BY SPRING",
                                STORY.get(4),
                                STORY.get(5))),
                Arguments.of(
                        "fr",
                        List.of(
                                "Le phare du cap nord sera vendu à une chaîne d'hôtels, ont annoncé mardi matin les gardes-côtes.",
                                "Il est vide depuis que la lampe est automatique, et le toit de la maison s'est effondré il y a deux ans.",
                                "Ce que voulaient les habitants",
                                "Les habitants voulaient en faire un musée et avaient réuni quarante mille euros pour refaire le toit.",
                                "« Personne ne nous a dit qu'il était à vendre », regrette la présidente de l'association du phare.",
                                "Douze chambres au printemps",
                                "La chaîne veut ouvrir douze chambres au printemps et promet de laisser l'escalier ouvert à tous.")),
                Arguments.of(
                        "de",
                        List.of(
                                "Der Leuchtturm am Nordkap wird an eine Hotelkette verkauft, teilte die Küstenwache am Dienstag mit.",
                                "Er steht leer, seit die Lampe von allein brennt, und das Dach des Hauses stürzte vor zwei Jahren ein.",
                                "Was die Bewohner wollten",
                                "Die Bewohner wollten ein Museum daraus machen und hatten vierzigtausend Euro für das Dach gesammelt.",
                                "Die Kette will im Frühjahr zwölf Zimmer eröffnen und verspricht, die Treppe für alle offen zu lassen.")),
                Arguments.of(
                        "es",
                        List.of(
                                "El faro del cabo norte se venderá a una cadena hotelera, anunció el martes la guardia costera.",
                                "Está vacío desde que la lámpara es automática, y el tejado de la casa se hundió hace dos inviernos.",
                                "Lo que querían los vecinos",
                                "Los vecinos querían hacer de él un museo y habían reunido cuarenta mil euros para el tejado.",
                                "La cadena quiere abrir doce habitaciones en primavera y promete dejar la escalera abierta a todos.")));
    }

    @Test
    void theTitleAndTheLedeStayOnce() {
        String title = "Lighthouse on the cape to become a hotel";
        String text = String.join("\n", title, LEDE, String.join("\n", STORY));

        Cleaned cleaned = clean(text, title);

        assertThat(cleaned.removed()).extracting(Removal::text).containsExactly(title, LEDE);
        assertThat(cleaned.removed()).extracting(Removal::reason).containsOnly(Reason.REPEATED_LINE);
        assertThat(cleaned.body()).isEqualTo(String.join("\n", STORY));
    }

    @Test
    void anArticleThatCameTwiceStaysOnce() {
        String text = String.join("\n", STORY);

        Cleaned cleaned = clean(text + "\n" + text, null);

        assertThat(cleaned.body()).isEqualTo(text);
        assertThat(cleaned.removed()).extracting(Removal::reason).containsOnly(Reason.REPEATED_LINE);
    }

    @Test
    void paragraphsThatOnlyBeginAndEndAlikeBothStay() {
        String begin =
                "The council of the island heard on the first evening of its session that the lighthouse on the northern "
                        + "cape had been empty since the lamp was automated, and that the roof of the house beside it had fallen in, ";
        String end =
                " and it put off the vote on what was to become of it until the following week at the request of its chair.";
        String text = String.join(
                "\n", STORY.get(0), begin + "twice," + end, STORY.get(1), begin + "again," + end, STORY.get(2));

        assertThat(clean(text, null).removed()).isEmpty();
    }

    @Test
    void paragraphsThatDifferInANumberBothStay() {
        String text = String.join(
                "\n",
                STORY.get(0),
                "In the year 2019 the society counted 410 visitors at the lighthouse on the northern cape in all.",
                STORY.get(1),
                "In the year 2021 the society counted 638 visitors at the lighthouse on the northern cape in all.",
                STORY.get(2));

        assertThat(clean(text, null).removed()).isEmpty();
    }

    @Test
    void aBioInTheMiddleGoes() {
        assertOnlyGoes("Tea lover. Part-time sailor. Amateur historian. Incurable optimist.", 3);
        assertOnlyGoes("« Passionnée de phares. Voyageuse. Accro au thé. Rêveuse. »", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lire aussi : Le dernier gardien du cap",
                "Lesen Sie auch: Der letzte Wärter am Kap",
                "Suscríbete a nuestro boletín",
                "Leggi anche: L'ultimo guardiano del faro",
                "Leia também: O último faroleiro do cabo",
                "Lees ook: De laatste wachter van de kaap",
                "Tous droits réservés",
                "Alle Rechte vorbehalten.",
                "Wszelkie prawa zastrzeżone",
                "Все права защищены",
                "Partager sur Facebook",
                "Deel dit artikel"
            })
    void boilerplateGoesInAnotherLanguageThanTheArticles(String line) {
        assertOnlyGoes(line, 3);
        assertOnlyGoes(line, STORY.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Share this article. Sign up for our newsletter. All rights reserved.",
                "'Advertisement. Share this article.' | ''",
                "'Share this article.' | Read more: The last keeper of the cape. © The Cape Post.",
                "'' | Coffee fanatic. Weekend cyclist. Amateur baker. Proud dad of twins.",
                "'' | « Passionné de voile. Accro au café. Amateur de polars. Papa comblé. »",
                "'' | Lire aussi : Le dernier gardien. Tous droits réservés."
            })
    void anArticleInOneParagraphLosesWhatStandsAtItsEnds(String before, String after) {
        Cleaned cleaned = clean((before + " " + ONE_PARAGRAPH + " " + after).strip(), null);

        assertThat(cleaned.body()).isEqualTo(ONE_PARAGRAPH);
    }

    @Test
    void anArticleInOneParagraphWithoutBoilerplateStaysAsItIs() {
        assertThat(clean(ONE_PARAGRAPH, null)).isEqualTo(new Cleaned(ONE_PARAGRAPH, List.of()));
    }

    @Test
    void aPhraseOfTheSourceTakesASentenceAndNotTheWholeParagraph() {
        CleanSettings settings = CleanSettingsFile.parse("sources: {cape.example: {always-remove: [cape radio]}}");
        String text = ONE_PARAGRAPH + " Heard first on Cape Radio.";
        RawArticle article = new RawArticle("u", text, null, "cape.example", null, null, null, Map.of());

        Cleaned cleaned = Cleaner.bundled(settings).clean(article, "en");

        assertThat(cleaned.removed()).extracting(Removal::text).containsExactly("Heard first on Cape Radio.");
        assertThat(cleaned.body()).isEqualTo(ONE_PARAGRAPH);
    }

    @Test
    void aPhraseOfTheSourceProtectsABioInAnArticleInOneParagraph() {
        CleanSettings settings = CleanSettingsFile.parse("sources: {cape.example: {never-remove: [amateur baker]}}");
        String text = ONE_PARAGRAPH + " Coffee fanatic. Weekend cyclist. Amateur baker. Proud dad of twins.";
        RawArticle article = new RawArticle("u", text, null, "cape.example", null, null, null, Map.of());

        assertThat(Cleaner.bundled(settings).clean(article, "en").body()).contains("Amateur baker.");
    }

    @Test
    void aSubHeadingThatDiffersFromTheTitleInANumberStays() {
        String title = "The lighthouse in the year 2026";
        String heading = "The lighthouse in the year 1926";
        String text = String.join("\n", STORY.get(0), STORY.get(1), heading, STORY.get(2), STORY.get(3));

        assertThat(clean(text, title).removed()).isEmpty();
    }

    @Test
    void boilerplateGoesHoweverFarItIsIndented() {
        assertOnlyGoes(" ".repeat(50) + "Advertisement", 3);
    }

    private static void assertOnlyGoes(String line, int place) {
        List<String> lines = new ArrayList<>(STORY);
        lines.add(place, line);

        Cleaned cleaned = clean(String.join("\n", lines), null);

        assertThat(cleaned.removed()).extracting(Removal::text).containsExactly(line);
        assertThat(cleaned.body()).isEqualTo(String.join("\n", STORY));
    }

    private static Cleaned clean(String text, @Nullable String title) {
        return clean(text, title, "en");
    }

    private static Cleaned clean(String text, @Nullable String title, String language) {
        return CLEANER.clean(new RawArticle("u", text, title, null, null, null, null, Map.of()), language);
    }
}
