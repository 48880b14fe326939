package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong id is worse than none: what must stay open, and what the company a name keeps decides. */
class AmbiguityTest {

    @Test
    void aNamesakeWithoutAnOfficeIsNotThePolitician() {
        assertThat(Story.entity("en", "Goalkeeper [Ben Wallace PERSON] saved a penalty.")
                        .uri())
                .isNull();
        assertThat(Story.entity("en", "Defence minister [Ben Wallace PERSON] resigned.")
                        .uri())
                .isEqualTo(Entity.WIKIDATA + "Q263166");
    }

    @Test
    void aPrivatePersonWhoSoundsLikeAPoliticianIsNotThePolitician() {
        assertThat(Story.entity("it", "Il fornaio [Emanuele Macrone PERSON] sforna pane.")
                        .uri())
                .isNull();
        assertThat(Story.entity("fr", "Le boulanger [Dmitri Grigorenko PERSON] ouvre tôt.")
                        .uri())
                .isNull();
    }

    @Test
    void aPoliticianIsFoundBySoundOnlyBesideAnOffice() {
        assertThat(Story.entity("fr", "Le vice-premier ministre [Dmitri Grigorenko PERSON] a démissionné.")
                        .uri())
                .isEqualTo(Entity.WIKIDATA + "Q83380758");
    }

    @Test
    void aCommonFullNameNeedsAnOffice() {
        assertThat(Story.entity("es", "El delantero [Pedro Sánchez PERSON] marcó dos goles.")
                        .uri())
                .isNull();
        assertThat(Story.entity("es", "El presidente [Pedro Sánchez PERSON] viaja hoy.")
                        .uri())
                .isEqualTo(Entity.WIKIDATA + "Q6070218");
    }

    @Test
    void aFullNameWhosePartsAreCommonIsEnoughIfTheTableSaysSo() {
        assertThat(Story.entity("fr", "[Donald Trump PERSON] a parlé hier.").uri())
                .isEqualTo(Entity.WIKIDATA + "Q22686");
    }

    /** Rui Costa is a cyclist, a footballer and a governor; Vincent Peillon and François Fillon are nobody else. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "[Vincent Peillon PERSON] attend [Emmanuel Macron PERSON] et [Barack Obama PERSON].", Vincent Peillon, Q960643
            "[Vincent Peillon PERSON] attend [Emmanuel Macron PERSON] au [Kremlin PLACE].", Vincent Peillon, Q960643
            "[Vincent Peillon PERSON] attend, dit l'[OTAN ORGANISATION]. Le ministre est là.", Vincent Peillon, Q960643
            "[Vincent Peillon PERSON] attend [Emmanuel Macron PERSON].", Vincent Peillon,
            "[Vincent Peillon PERSON] attend, dit l'[OTAN ORGANISATION].", Vincent Peillon,
            "[Vincent Peillon PERSON] attend. Le ministre est là.", Vincent Peillon,
            "[Rui Costa PERSON] gagne l'étape devant [Emmanuel Macron PERSON].", Rui Costa,
            "[Gordon Brown PERSON] joue à [Londres PLACE]. [Tony Blair PERSON] dort.", Gordon Brown,
            "[Gordon Brown PERSON] attend [Tony Blair PERSON] et [Barack Obama PERSON].", Gordon Brown, Q10648
            """)
    void twoWitnessesTellAPoliticianWithoutAnOfficeBesideTheName(String story, String name, @Nullable String id) {
        assertId(Story.entities("fr", story), Entity::name, name, id);
    }

    @Test
    void companyTellsNothingOfANameThatManyBear() {
        assertThat(Story.entities(
                        "en", "[Chris Murphy PERSON] sings. [Vladimir Putin PERSON] and [Barack Obama PERSON] clap."))
                .filteredOn(entity -> entity.name().equals("Chris Murphy"))
                .extracting(Entity::uri)
                .containsExactly((String) null);
    }

    @Test
    void aSurnameBelongsToTheBearerInTheArticle() {
        List<Entity> entities =
                Story.entities("en", "[Melania Trump PERSON] opened the show. Later [Trump PERSON] left the room.");
        assertThat(entities).hasSize(1);
        assertThat(entities.get(0).name()).isEqualTo("Melania Trump");
        assertThat(entities.get(0).uri()).isEqualTo("http://www.wikidata.org/entity/Q432473");
    }

    @Test
    void anOfficeIsNoPartOfANameUnlessTheTablesHaveItSo() {
        assertThat(Story.entities("en", "[Augusto Pinochet PERSON] fell ill. [General Pinochet PERSON] is 90."))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.uri()).isEqualTo("http://www.wikidata.org/entity/Q368");
                    assertThat(entity.mentions()).hasSize(2);
                });
        assertThat(Story.entities("nl", "[Koning Willem-Alexander PERSON] sprak."))
                .extracting(Entity::uri)
                .containsExactly("http://www.wikidata.org/entity/Q154952");
        assertThat(Story.entities("en", "[King Charles III PERSON] spoke."))
                .extracting(Entity::uri)
                .containsExactly("http://www.wikidata.org/entity/Q43274");
    }

    @Test
    void aSurnameThatComesBeforeAnyFullNameIsTheOneThatEverybodyKnows() {
        List<Entity> entities =
                Story.entities("en", "[Trump PERSON]'s wife, [Melania Trump PERSON], opened it. [Trump PERSON] left.");
        assertThat(entities)
                .extracting(Entity::uri)
                .containsExactly("http://www.wikidata.org/entity/Q22686", "http://www.wikidata.org/entity/Q432473");
        assertThat(entities.get(0).mentions()).hasSize(2);
    }

    @Test
    void aSurnameThatTwoPeopleShareStaysOnItsOwn() {
        List<Entity> entities =
                Story.entities("fr", "[Irène Curie PERSON] et [Pierre Curie PERSON] arrivent. [Curie PERSON] sourit.");
        assertThat(entities).hasSize(3);
    }

    @Test
    void aSurnameAloneIsNoPoliticianUnlessItIsUnmistakable() {
        assertThat(Story.entity("de", "Torwart [Scholz PERSON] hielt den Ball.").uri())
                .isNull();
        assertThat(Story.entity("de", "Bundeskanzler [Scholz PERSON] schwieg.").name())
                .isEqualTo("Olaf Scholz");
        assertThat(Story.entity("es", "Ayer llamó [Putin PERSON].").name()).isEqualTo("Vladímir Putin");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            nl, "Premier [Orlando PLACE?] leidde de delegatie.", Orlando,
            nl, "Vuurwerk in [Orlando PLACE].", Orlando, Q49233
            nl, "[Florida PLACE]: vuurwerk in [Orlando PLACE?].", Orlando, Q49233
            it, "[Italia PLACE]: il [Milan PLACE] vince.", Milan,
            en, "[Milan PLACE] is hot.", Milan, Q490
            it, "Il [Psd ORGANISATION] vota contro.", Psd,
            pt, "Teerão, [Irão PLACE].", Irã, Q794
            en, "The [Democratic Republic of Congo PLACE] votes.", Democratic Republic of the Congo, Q974
            en, "[Congo PLACE] votes.", Congo,
            en, "[Congo PLACE] votes, says [Kinshasa PLACE].", Democratic Republic of the Congo, Q974
            fr, "L'avion est tombé en [Géorgie PLACE].", Géorgie, Q230
            fr, "[Géorgie PLACE] : [Donald Trump PERSON] à [Atlanta PLACE].", Géorgie, Q1428
            fr, "Les refuges de la [SPA ORGANISATION] sont pleins.", SPA,
            nl, "De [sp.a ORGANISATION] koos een andere naam.", Vooruit, Q939354
            en, "The [Congress ORGANISATION] votes.", Congress,
            en, "[Barack Obama PERSON] spoke to [Congress ORGANISATION].", US Congress, Q11268
            fr, "Les ouvriers de [GM&S ORGANISATION] défilent.", GM&S,
            en, "[GM's ORGANISATION] workers march.", General Motors, Q81965
            de, "Die [Allianz ORGANISATION] der Staaten hält.", Allianz,
            de, "[Bayern PLACE]: Die [Allianz ORGANISATION] zahlt.", Allianz, Q487292
            """)
    void whatIsAnotherThingsNameTooNeedsMore(String language, String story, String name, @Nullable String id) {
        assertId(Story.entities(language, story), Entity::name, name, id);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            fr, Loire, "Feu à [Saint-Étienne PLACE] ([Loire PLACE]).", Q12569
            fr, Loire, "À [Tours PLACE], la [Loire PLACE] déborde.", Q1469
            fr, Vienne, "Feu à [Poitiers PLACE] ([Vienne PLACE]).", Q12804
            fr, Vienne, "[Autriche PLACE] : feu à [Linz PLACE] ([Vienne PLACE]).", Q1741
            fr, Rhône, "Feu à [Lyon PLACE] ([Rhône PLACE]).", Q46130
            fr, Nord, "[France PLACE] : des soldats sont à [Gao PLACE] ([Nord PLACE]).",
            fr, La Valette, "Feu à [La Valette PLACE] ([Var PLACE]).",
            en, New York, "Fire in [Buffalo PLACE], [New York PLACE].", Q1384
            en, New York, "Bars in [Paris PLACE], [New York PLACE], [Tokyo PLACE].", Q60
            en, Paris, "Bars in [Paris PLACE], [New York PLACE], [Tokyo PLACE].", Q90
            en, Paris, "Fire in [Paris PLACE], [Texas PLACE].",
            en, Paris, "Trade with [Paris PLACE], [Texas PLACE] and [Berlin PLACE].", Q90
            en, London, "Fire in [London PLACE], [Ontario PLACE], kills two. [London PLACE] mourns.",
            en, Rome, "Fire in [Rome PLACE], [Georgia PLACE].",
            en, Tbilisi, "Fire in [Tbilisi PLACE], [Georgia PLACE].", Q994
            en, Croatia, "Talks with [Croatia PLACE], [Georgia PLACE], [Ukraine PLACE].", Q224
            en, Mexico, "Fire in [Mexico City PLACE], [Mexico PLACE].", Q96
            """)
    void theRegionNamedBehindAPlaceTellsWhichIsMeant(String language, String text, String story, @Nullable String id) {
        assertId(
                Story.entities(language, story),
                entity -> entity.mentions().get(0).text(),
                text,
                id);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            fr, "Feu dans la rue [Victor Hugo PERSON].", Victor Hugo,
            fr, "La rue [Victor Hugo PERSON] est fermée. [Victor Hugo PERSON] y est né.", Victor Hugo, Q535
            en, "A carrier, the USS [Ronald Reagan PERSON], left.", Ronald Reagan,
            en, "Snow at [Charles de Gaulle PERSON] airport.", Charles de Gaulle,
            es, "El estadio [Diego Armando Maradona PERSON] arde. [Maradona PERSON] jugó ahí.", Diego Maradona, Q17515
            it, "Il presidente dell'università [Mario Monti PERSON] parla.", Mario Monti, Q47904
            """)
    void whatBearsTheNameOfAPersonIsNobody(String language, String story, String name, @Nullable String id) {
        assertId(Story.entities(language, story), Entity::name, name, id);
    }

    /** Saint-Louis in Senegal, and the French name of the one in Missouri; Santarém in Portugal and in Pará. */
    @Test
    void aNameThatCitiesOfSeveralCountriesBearTakesTheCountryOfTheArticle() {
        assertThat(Story.entity("fr", "À [Saint-Louis PLACE], le pont est fermé.")
                        .uri())
                .isNull();
        assertThat(id(
                        Story.entities("fr", "[Sénégal PLACE] : à [Saint-Louis PLACE], le pont est fermé."),
                        "Saint-Louis"))
                .isEqualTo(Entity.WIKIDATA + "Q273779");
        assertThat(id(
                        Story.entities("fr", "[États-Unis PLACE] : à [Saint-Louis PLACE], le pont est fermé."),
                        "Saint-Louis"))
                .isEqualTo(Entity.WIKIDATA + "Q38022");
        assertThat(id(Story.entities("pt", "[Portugal PLACE]: chuva em [Santarém PLACE]."), "Santarém"))
                .isEqualTo(Entity.WIKIDATA + "Q273877");
    }

    @Test
    void aSmallTownAbroadAndAShortNameNeedTheCountryToo() {
        assertThat(Story.entity("fr", "La foire de [Bregenz PLACE] ouvre demain.")
                        .uri())
                .isNull();
        assertThat(id(Story.entities("fr", "[Autriche PLACE] : la foire de [Bregenz PLACE] ouvre demain."), "Bregenz"))
                .isEqualTo(Entity.WIKIDATA + "Q1737");
        assertThat(Story.entity("de", "In [Bregenz PLACE] öffnet die Messe.").uri())
                .isEqualTo(Entity.WIKIDATA + "Q1737");
        assertThat(Story.entity("es", "Feria en [Oaxaca PLACE].").uri()).isNull();
    }

    @Test
    void aForenameThatIsACityIsNotTheCity() {
        Entity somebody = Story.entity("en", "[Paris Miller PERSON] smiled.");
        assertThat(somebody.uri()).isNull();
        assertThat(somebody.type()).isEqualTo(EntityType.PERSON);
        assertThat(Story.entity("en", "[Paris Hilton PERSON] smiled.").uri()).isEqualTo(Entity.WIKIDATA + "Q47899");
    }

    /** Athletes and actors say nothing of the politicians in the article. */
    @Test
    void figuresAreNoWitnesses() {
        assertThat(Story.entities(
                        "fr",
                        "[Vincent Peillon PERSON] gagne devant [Roger Federer PERSON] et [Serena Williams PERSON],"
                                + " dit l'[OTAN ORGANISATION]."))
                .filteredOn(entity -> entity.name().equals("Vincent Peillon"))
                .extracting(Entity::uri)
                .containsExactly((String) null);
    }

    @Test
    void washingtonBehindAForenameIsNoCity() {
        assertThat(Story.entity("en", "The actor Denzel [Washington PLACE] smiled.")
                        .uri())
                .isNull();
        assertThat(Story.entity("en", "[Walter Washington PERSON] smiled.").uri())
                .isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            es | El [Kremlin PLACE] no contestó.                        | Q133274
            fr | Si [Moscou PLACE] envisage une pause, nul ne le dit.   | Q649
            fr | Les pluies cessent. « Des [Philippines PLACE] au Japon, il fait chaud », dit-elle. | Q928
            it | Per [Mosca PLACE] non cambia nulla.                    | Q649
            it | Da [Roma PLACE] partono due treni.                     | Q220
            nl | Dan [Moskou PLACE] nog eens bellen.                    | Q649
            en | Will [Moscow PLACE] accept the plan?                   | Q649
            """)
    void aPlaceBehindAFunctionWordIsAPlaceEvenIfSomebodyIsCalledLikeThatWord(String language, String text, String id) {
        assertThat(Story.entity(language, text).uri()).isEqualTo(Entity.WIKIDATA + id);
    }

    @Test
    void aPlaceBehindADayOrAMonthIsAPlace() {
        assertThat(Story.entity("en", "On Monday [Moscow PLACE] rejected it.").uri())
                .isEqualTo(Entity.WIKIDATA + "Q649");
        assertThat(Story.entity("en", "In May [Paris PLACE] said no.").uri()).isEqualTo(Entity.WIKIDATA + "Q90");
        assertThat(Story.entity("de", "Im August [Berlin PLACE] besuchen.").uri())
                .isEqualTo(Entity.WIKIDATA + "Q64");
    }

    @Test
    void aPlaceBehindAnOrganisationIsAPlace() {
        assertThat(id(Story.entities("en", "She told [Congress ORGANISATION] [Moscow PLACE] would pay."), "Moscow"))
                .isEqualTo(Entity.WIKIDATA + "Q649");
    }

    @Test
    void aFunctionWordWithACapitalInsideASentenceIsPartOfASurname() {
        assertThat(Story.entity("it", "Lo dice Carla Da [Roma PLACE] nel libro.")
                        .uri())
                .isNull();
    }

    @Test
    void georgiaIsTheCountryOrTheStateThatTheArticleIsAbout() {
        assertThat(id(Story.entities("en", "[Georgia PLACE] votes. [Tbilisi PLACE] is calm."), "Georgia"))
                .isEqualTo(Entity.WIKIDATA + "Q230");
        assertThat(id(Story.entities("en", "[Georgia PLACE] votes. [Atlanta PLACE] is calm."), "Georgia"))
                .isEqualTo(Entity.WIKIDATA + "Q1428");
        assertThat(id(Story.entities("en", "[Georgia PLACE] votes."), "Georgia"))
                .isNull();
    }

    @Test
    void aRegnalNameIsTheMonarchsWhoseCountryTheArticleIsAbout() {
        String reign = "En 1764, durante el reinado de [Carlos III PERSON] de [España PLACE], llovía.";
        assertThat(id(Story.entities("es", reign), "Carlos III")).isNull();
        String visit = "El rey [Carlos III PERSON] salió de [Londres PLACE].";
        assertThat(id(Story.entities("es", visit), "Carlos III")).isEqualTo(Entity.WIKIDATA + "Q43274");
    }

    @Test
    void aNameThatOnlyAnotherLanguageUsesNeedsItsCountry() {
        assertThat(id(Story.entities("pt", "A Comissão de [Damas PLACE] reuniu."), "Damas"))
                .isNull();
        assertThat(id(Story.entities("es", "Salió de [Hamburg PLACE], en [Alemania PLACE]."), "Hamburg"))
                .isEqualTo(Entity.WIKIDATA + "Q1055");
    }

    @Test
    void anAmbiguousAcronymNeedsItsFullName() {
        assertThat(id(Story.entities("fr", "Le [PAM ORGANISATION] authentifie."), "PAM"))
                .isNull();
        String aid =
                "Le [Programme alimentaire mondial ORGANISATION] livre du riz. Le [PAM ORGANISATION] manque d'argent.";
        assertThat(Story.entities("fr", aid)).hasSize(1);
    }

    @Test
    void aParliamentOfCommonNameIsThatOfTheCountry() {
        assertThat(id(
                        Story.entities("fr", "L'[Assemblée nationale ORGANISATION] vote à [Cotonou PLACE]."),
                        "Assemblée nationale"))
                .isNull();
        String vote = "[Emmanuel Macron PERSON] attend l'[Assemblée nationale ORGANISATION].";
        assertThat(id(Story.entities("fr", vote), "Assemblée nationale")).isEqualTo(Entity.WIKIDATA + "Q193582");
    }

    @Test
    void aCountrysNameForATeamIsNotTheCountry() {
        Entity team = Story.entity("fr", "L'[Allemagne ORGANISATION] mène deux à zéro.");
        assertThat(team.uri()).isNull();
        assertThat(team.type()).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void anAcronymMeansWhatItMeansInTheLanguageOfTheArticle() {
        assertThat(Story.entity("fr", "Le [PS ORGANISATION] gagne.").name()).isEqualTo("Parti socialiste");
        assertThat(Story.entity("pt", "O [PS ORGANISATION] ganha.").name()).isEqualTo("Partido Socialista");
    }

    @Test
    void aNewspaperThatIsOnlyAProductStaysOne() {
        Entity paper = Story.entity("fr", "Il lit [Le Figaro PRODUCT] au lit.");
        assertThat(paper.type()).isEqualTo(EntityType.PRODUCT);
        List<Entity> both = Story.entities("fr", "Il lit [Le Figaro PRODUCT]. [Le Figaro ORGANISATION] embauche.");
        assertThat(both).hasSize(1);
        assertThat(both.get(0).type()).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void aCompanyIsNoPlaceWhateverTheTaggerTakesItFor() {
        assertThat(Story.entity("en", "He works at [Deutsche Bank PLACE].").type())
                .isEqualTo(EntityType.ORGANISATION);
        assertThat(Story.entity("fr", "Elle lit [Le Figaro EVENT].").type()).isEqualTo(EntityType.ORGANISATION);
    }

    private static @Nullable String id(List<Entity> entities, String name) {
        for (Entity entity : entities) {
            if (entity.mentions().get(0).text().equals(name)) {
                return entity.uri();
            }
        }
        throw new AssertionError(name + " not in " + entities);
    }

    /** There is one entity with this name or text, and it has this id, or none. */
    private static void assertId(
            List<Entity> entities, Function<Entity, String> way, String called, @Nullable String id) {
        assertThat(entities)
                .filteredOn(entity -> way.apply(entity).equals(called))
                .extracting(Entity::uri)
                .containsExactly(id == null ? null : Entity.WIKIDATA + id);
    }
}
