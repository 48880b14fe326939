package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTest {

    private static final String TALKS = """
            Dans [Genève PLACE], la rencontre de [Sergueï Lavrov PERSON] et d'[Anthony Blinken PERSON] a commencé hier.
            La réponse de [Washington PLACE] est attendue. [Moscou PLACE] envisage un retrait, ce que le \
            [Kremlin PLACE] nie. [Lavrov PERSON] a quitté les rives du [lac Lehman PLACE] avant midi.
            L'[OTAN ORGANISATION] et l'[Alliance atlantique EVENT] sont une seule chose. [Blinken PERSON] va à \
            [Kiev PLACE], puis à [Moscou PLACE].
            """;

    private final List<Entity> talks = Story.entities("fr", "[Lavrov PERSON] à [GENÈVE PLACE]", TALKS);

    @Test
    void gathersAllMentionsOfAPersonUnderTheCanonicalName() {
        Entity lavrov = named("Sergueï Lavrov");
        assertThat(lavrov.uri()).isEqualTo(Entity.WIKIDATA + "Q58217");
        assertThat(lavrov.mentions()).extracting(Mention::text).containsExactly("Lavrov", "Sergueï Lavrov", "Lavrov");
        assertThat(lavrov.mentions().get(0).field()).isEqualTo(Mention.Field.HEADLINE);
    }

    @Test
    void correctsAMisspeltForename() {
        assertThat(named("Antony Blinken").uri()).isEqualTo(Entity.WIKIDATA + "Q7821917");
        assertThat(named("Antony Blinken").mentions()).hasSize(2);
    }

    @Test
    void takesGenevaForTheCityAndTheLakeForTheLake() {
        assertThat(named("Genève").uri()).isEqualTo(Entity.WIKIDATA + "Q71");
        assertThat(named("Genève").mentions()).hasSize(2);
        assertThat(named("lac Léman").type()).isEqualTo(EntityType.PLACE);
    }

    @Test
    void knowsOneAllianceByTwoNames() {
        Entity nato = named("OTAN");
        assertThat(nato.uri()).isEqualTo(Entity.WIKIDATA + "Q7184");
        assertThat(nato.type()).isEqualTo(EntityType.ORGANISATION);
        assertThat(nato.mentions()).extracting(Mention::text).containsExactly("OTAN", "Alliance atlantique");
    }

    @Test
    void tellsTheGovernmentFromTheCity() {
        assertThat(named("Washington").mentions()).extracting(Mention::role).containsExactly("government");
        assertThat(named("Kremlin").mentions()).extracting(Mention::role).containsExactly("government");
        assertThat(named("Moscou").mentions()).extracting(Mention::role).containsExactly("government", null);
        assertThat(named("Kiev").mentions()).extracting(Mention::role).containsOnlyNulls();
        assertThat(named("Moscou").type()).isEqualTo(EntityType.PLACE);
    }

    @Test
    void ordersBySalienceAndNumbersInThatOrder() {
        assertThat(talks.get(0).name()).isEqualTo("Sergueï Lavrov");
        assertThat(talks).extracting(Entity::id).startsWith("e1", "e2", "e3");
        assertThat(talks).extracting(Entity::salience).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(talks).allSatisfy(entity -> assertThat(entity.salience()).isBetween(0.0, 1.0));
    }

    @Test
    void keepsOffsetsThatPointAtTheMention() {
        String body = TALKS.replaceAll("\\[([^]]*) [A-Z]+]", "$1");
        assertThat(talks)
                .flatExtracting(Entity::mentions)
                .filteredOn(m -> m.field() == Mention.Field.BODY)
                .allSatisfy(m -> assertThat(body.substring(m.start(), m.end())).isEqualTo(m.text()));
    }

    @Test
    void namesThingsInTheLanguageOfTheArticle() {
        assertThat(Story.entity("en", "Talks in [Genf PLACE] ended.").name()).isEqualTo("Geneva");
        assertThat(Story.entity("de", "Er reiste nach [Genève PLACE].").name()).isEqualTo("Genf");
        assertThat(Story.entity("nl", "De [NATO ORGANISATION] vergadert.").name())
                .isEqualTo("NAVO");
        assertThat(Story.entity("de", "Präsident [Vladimir Poutine PERSON] sprach.")
                        .name())
                .isEqualTo("Wladimir Putin");
    }

    @Test
    void keepsTheArticlesOwnNameForWhatItDoesNotKnow() {
        Entity chemist = Story.entities(
                        "fr", "[Mme Irène Curie PERSON] entre au laboratoire. [Curie PERSON] est chimiste.")
                .get(0);
        assertThat(chemist.name()).isEqualTo("Mme Irène Curie");
        assertThat(chemist.uri()).isNull();
        assertThat(chemist.mentions()).hasSize(2);
    }

    @Test
    void anAcronymMeansTheOrganisationThatIsSpelledOutBeforeIt() {
        List<Entity> entities = Story.entities(
                "pt",
                "Diz [Inpe ORGANISATION]",
                "O [Instituto Nacional de Pesquisas Espaciais ORGANISATION] ([Inpe ORGANISATION]) mede.");
        assertThat(entities).singleElement().satisfies(institute -> {
            assertThat(institute.name()).isEqualTo("Instituto Nacional de Pesquisas Espaciais");
            assertThat(institute.mentions()).hasSize(3);
        });
    }

    @Test
    void anAcronymThatNoTableKnowsMeansTheKnownOrganisationBeforeIt() {
        List<Entity> entities = Story.entities(
                "fr", "L'[Alliance atlantique ORGANISATION] ([AAT ORGANISATION]) siège. L'[AAT ORGANISATION] vote.");
        assertThat(entities).singleElement().extracting(Entity::uri).isEqualTo(Entity.WIKIDATA + "Q7184");
    }

    @Test
    void anAcronymMayBeFollowedByMoreInItsBrackets() {
        List<Entity> entities = Story.entities(
                "fr",
                "La [Ligue des apiculteurs ORGANISATION] ([LDA ORGANISATION], à Brest) vote. La [LDA ORGANISATION] rit.");
        assertThat(entities).singleElement().satisfies(league -> {
            assertThat(league.name()).isEqualTo("Ligue des apiculteurs");
            assertThat(league.mentions()).hasSize(3);
        });
    }

    @Test
    void anotherOrganisationInBracketsIsAnother() {
        assertThat(Story.entities("fr", "La [Ligue des droits ORGANISATION] ([Ruche ORGANISATION]) proteste."))
                .hasSize(2);
    }

    @Test
    void groupsDatesAndAmountsByTheirText() {
        List<Entity> entities =
                Story.entities("fr", "Le [21 janvier DATE], puis le [21 Janvier DATE], pour [3 euros QUANTITY].");
        assertThat(entities).extracting(Entity::name).containsExactlyInAnyOrder("21 janvier", "3 euros");
        assertThat(entities).extracting(Entity::uri).containsOnlyNulls();
    }

    @Test
    void aMentionThatRunsOnIntoTheVerbEndsWithTheName() {
        Entity kremlin = Story.entity("fr", "C'est ce que le [Kremlin nie EVENT] depuis hier.");
        assertThat(kremlin.uri()).isEqualTo(Entity.WIKIDATA + "Q133274");
        assertThat(kremlin.mentions()).extracting(Mention::text).containsExactly("Kremlin");
        assertThat(kremlin.mentions()).extracting(Mention::role).containsExactly("government");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            de, "In [Mülheim PLACE] an der [Ruhr PLACE] brennt es.", Mülheim an der Ruhr
            es, "[Santiago PLACE] de [Compostela PLACE] arde.", Santiago de Compostela
            nl, "Brand in [Bergen PLACE] op Zoom.", Bergen op Zoom
            de, "In [Mülheim PLACE] und [Bochum PLACE] brennt es.", Mülheim|Bochum
            de, "Er wohnt in [Mülheim PLACE]. An der [Ruhr PLACE] brennt es.", Mülheim|Ruhr
            nl, "Brand in [Bergen PLACE] op zee.", Bergen
            de, "In [Frankfurt PLACE] (Oder) brennt es.", Frankfurt (Oder)
            de, "In [Frankfurt PLACE] (Hessen) brennt es.", Frankfurt
            """)
    void aLongNameOfAPlaceIsOneMention(String language, String story, String mentions) {
        assertThat(Story.entities(language, story))
                .flatExtracting(Entity::mentions)
                .extracting(Mention::text)
                .containsExactlyInAnyOrder(mentions.split("\\|"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            it | Il [Pentagono PLACE] tace.                                        | Pentagono           | Q11208
            fr | [Bercy PLACE] se tait.                                            | Bercy               |
            en | Ships cross [Oceania PLACE].                                      | Oceania             | Q55643
            en | [Alibaba ORGANISATION] hires cooks.                               | Alibaba             | Q1359568
            en | Monks in [Tibet PLACE] sing.                                      | Tibet               | Q17252
            en | Rain fell on [Mississippi PLACE]. [Texas PLACE] stayed dry.       | Mississippi         | Q1494
            en | Boats leave [Galicia PLACE]. [Spain PLACE] waits.                 | Galicia             | Q3908
            fr | Le musée de [Zaporijjia PLACE] ouvre.                             | Zaporijjia          | Q157835
            en | Snow in [Sevastopol PLACE].                                       | Sevastopol          | Q7525
            en | Stalls in [Kerch PLACE] open. [Ukraine PLACE] is far.             | Kerch               | Q157065
            en | A ferry left [Kaohsiung PLACE].                                   | Kaohsiung City      | Q181557
            en | [Hualien PLACE] shook. [Taiwan PLACE] sends tents.                | Hualien City        | Q713310
            """)
    void namesAThingByItsUsualNameAndId(String language, String text, String name, @Nullable String id) {
        Entity thing = Story.entities(language, text).stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(thing.uri()).isEqualTo(id == null ? null : Entity.WIKIDATA + id);
    }

    @Test
    void theIslandsOfZanzibarAreNotTheirCity() {
        assertThat(Story.entities("en", "Spices come from [Zanzibar PLACE] in [Tanzania PLACE]."))
                .extracting(Entity::uri)
                .doesNotContain(Entity.WIKIDATA + "Q2222874");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | [Nurses ORGANISATION] [Union ORGANISATION] strikes | [Anna Hill PERSON] led the march in [Leeds PLACE]. [Hill PERSON] spoke for an hour. [Hill PERSON] named [Bob Ray PERSON]. | Anna Hill
            fr | [Lina Roux PERSON] gagne à [Nantes PLACE] | La nageuse [Lina Roux PERSON] bat [Eva Blanc PERSON] à [Nantes PLACE]. [Roux PERSON] exulte. | Lina Roux
            de | [Kiel PLACE]: [Hafen AG ORGANISATION] baut | Die [Hafen AG ORGANISATION] baut in [Kiel PLACE]. Die [Hafen AG ORGANISATION] sucht Leute, sagt [Uwe Lang PERSON]. | Hafen AG
            es | [Museo Sol ORGANISATION] reabre | El [Museo Sol ORGANISATION] reabre en [Cuenca PLACE]. Habló [Ana Ruiz PERSON], del [Museo Sol ORGANISATION]. | Museo Sol
            it | Vince [Ada Neri PERSON] | [Ada Neri PERSON] vince a [Pavia PLACE] su [Ugo Riva PERSON]. Per [Neri PERSON] è il terzo titolo. | Ada Neri
            pt | [Rui Melo PERSON] deixa o clube | [Rui Melo PERSON] saiu de [Faro PLACE]. O clube agradece a [Melo PERSON]. Fala [Zé Pinto PERSON]. | Rui Melo
            nl | [Piet Bos PERSON] stopt | Schaatser [Piet Bos PERSON] stopt. In [Zwolle PLACE] zei [Bos PERSON] dat [Jan Kok PERSON] hem opvolgt. | Piet Bos
            """)
    void theSubjectOfTheStoryComesFirst(String language, String headline, String body, String subject) {
        List<Entity> entities = Story.entities(language, headline, body);
        assertThat(entities.get(0).name()).isEqualTo(subject);
        assertThat(entities.get(0).salience()).isGreaterThan(0.5);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Story.entities("fr", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Abidjan, Abidjan, Q1515",
        "fr, Brême, Brême, Q24879",
        "de, Bremens, Bremen, Q24879",
        "it, Brema, Brema, Q24879",
        "pt, Recife, Recife, Q48344",
        "es, Guayaquil, Guayaquil, Q43509",
        "nl, Groningen, Groningen, Q749",
        "en, Kumasi, Kumasi, Q182059",
    })
    void knowsCitiesByTheirNamesInEachLanguage(String language, String text, String name, String id) {
        Entity city = Story.entity(language, "[" + text + " PLACE].");
        assertThat(city.name()).isEqualTo(name);
        assertThat(city.uri()).isEqualTo(Entity.WIKIDATA + id);
    }

    private Entity named(String name) {
        return talks.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + talks));
    }
}
