package org.copytaster.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.copytaster.article.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    private static final Set<String> SUPPORTED = Set.of("fr", "en", "de", "es", "it", "pt", "nl");

    private static final String FRENCH =
            "Le conseil municipal a voté hier soir le budget de la ville après trois heures de débat.";
    private static final String ENGLISH =
            "The council voted on the city's budget last night after three hours of heated debate.";

    private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le conseil municipal a voté hier soir le budget de la ville après trois heures de débat.
            fr | Grève des transports : trafic très perturbé mardi
            fr | LES AGRICULTEURS BLOQUENT L’AUTOROUTE PRÈS DE LYON
            en | The council voted on the city's budget last night after three hours of heated debate.
            en | Rail workers to walk out again next week
            de | Der Stadtrat hat gestern Abend nach drei Stunden Debatte den Haushalt beschlossen.
            de | Bahn: Gewerkschaft kündigt neuen Streik an
            es | El pleno del ayuntamiento aprobó anoche el presupuesto tras tres horas de debate.
            es | Los agricultores cortan la autopista cerca de Zaragoza
            it | Il consiglio comunale ha approvato ieri sera il bilancio dopo tre ore di discussione.
            it | Sciopero dei treni, disagi in tutta la regione
            pt | A câmara municipal aprovou ontem à noite o orçamento depois de três horas de debate.
            pt | Greve dos comboios provoca atrasos em todo o país
            nl | De gemeenteraad keurde gisteravond na drie uur debat de begroting van de stad goed.
            nl | Boeren blokkeren snelweg bij Zwolle
            """)
    void namesTheSevenLanguages(String language, String text) {
        assertThat(IDENTIFIER.identify(text, null).detected()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ca | L'ajuntament va aprovar ahir al vespre els comptes de la ciutat després de tres hores de debat amb els veïns.
            ro | Consiliul local a aprobat aseară bugetul orașului după trei ore de dezbateri aprinse între partide.
            da | Byrådet vedtog i går aftes kommunens budget efter tre timers debat, og borgmesteren var tilfreds med det.
            sv | Kommunfullmäktige antog i går kväll stadens budget efter tre timmars debatt, och oppositionen röstade nej.
            pl | Rada miasta przyjęła wczoraj wieczorem budżet po trzech godzinach burzliwej debaty.
            lb | De Gemengerot huet gëschter Owend no dräi Stonne Debatt de Budget vun der Stad gestëmmt.
            """)
    void namesTheirNeighbours(String language, String text) {
        assertThat(IDENTIFIER.identify(text, null).detected()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kaupunginvaltuusto hyväksyi eilen illalla kaupungin talousarvion kolmen tunnin keskustelun jälkeen.",
                "A városi közgyűlés tegnap este három óra vita után elfogadta a város költségvetését.",
                "Belediye meclisi dün gece üç saatlik tartışmanın ardından bütçeyi kabul etti.",
                "Zastupitelstvo včera večer po třech hodinách debaty schválilo rozpočet města.",
                "Dewan kota menyetujui anggaran tadi malam setelah tiga jam perdebatan yang panas.",
                "Baraza la mji lilipitisha bajeti jana usiku baada ya mjadala wa saa tatu."
            })
    void refusesLatinLanguagesItHasNoNameFor(String text) {
        assertThat(IDENTIFIER.identify(text, null).detected()).isEqualTo(Language.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Городской совет принял вчера вечером бюджет после трёх часов обсуждения.",
                "Το δημοτικό συμβούλιο ενέκρινε χθες το βράδυ τον προϋπολογισμό.",
                "وافق مجلس المدينة مساء أمس على الميزانية بعد ثلاث ساعات من النقاش.",
                "市議会は昨夜、三時間の討論の末に予算を可決した。",
                "市议会昨晚经过三个小时的辩论通过了预算。",
                "시의회는 어젯밤 세 시간의 토론 끝에 예산을 통과시켰다.",
                "",
                " \n\t\n",
                "12 345,67 % – 8:30 !!!",
                "😀😀😀",
                "https://example.org/le-budget-de-la-ville"
            })
    void hasNoNameForOtherScriptsOrNoText(String text) {
        assertThat(IDENTIFIER.identify(text, null).detected()).isEqualTo(Language.UNDETERMINED);
        assertThat(IDENTIFIER.identify(text, "fr").detected()).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void isNeverSureOfRandomLetters() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 300; j++) {
                text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
            }
            Language language = IDENTIFIER.identify(text.toString(), null);
            assertThat(SUPPORTED.contains(language.detected()) && language.confidence() > 0.5)
                    .as("%s as %s", text, language)
                    .isFalse();
        }
    }

    @Test
    void letsTheDeclaredLanguageDecideWhereTheTextDoesNot() {
        assertThat(IDENTIFIER.identify("Budget 2024", "fr").detected()).isEqualTo("fr");
        assertThat(IDENTIFIER.identify("Budget 2024", "en").detected()).isEqualTo("en");
        assertThat(IDENTIFIER.identify("Budget 2024", "DE-at").detected()).isEqualTo("de");
    }

    @Test
    void letsEvidenceOverruleTheDeclaredLanguage() {
        assertThat(IDENTIFIER.identify(FRENCH, "en"))
                .extracting(Language::detected, Language::declared)
                .containsExactly("fr", "en");
    }

    @Test
    void aLanguageDeclaredUndeterminedSaysNothing() {
        for (String text : List.of("Budget 2024", "Le budget", FRENCH, ENGLISH)) {
            assertThat(IDENTIFIER.identify(text, "und").confidence())
                    .isEqualTo(IDENTIFIER.identify(text, null).confidence());
        }
    }

    @Test
    void ignoresADeclarationThatMeansNothing() {
        for (String declared : List.of("", "-", "français", "zz", "f")) {
            assertThat(IDENTIFIER.identify(FRENCH, declared).detected()).isEqualTo("fr");
        }
    }

    @Test
    void namesTheLanguageOfMostOfAMixedArticle() {
        String mostlyFrench = (FRENCH + "\n").repeat(6) + (ENGLISH + "\n").repeat(4);
        String mostlyEnglish = (FRENCH + "\n").repeat(4) + (ENGLISH + "\n").repeat(6);
        assertThat(IDENTIFIER.identify(mostlyFrench, null).detected()).isEqualTo("fr");
        assertThat(IDENTIFIER.identify(mostlyEnglish, null).detected()).isEqualTo("en");
    }

    @Test
    void aNarrowMajorityDecidesWhicheverLanguageComesFirst() {
        String french = (FRENCH + " ").repeat(20);
        String english = (ENGLISH + " ").repeat(14);
        assertThat(IDENTIFIER.identify(french + "\n" + english, null).detected())
                .isEqualTo("fr");
        assertThat(IDENTIFIER.identify(english + "\n" + french, null).detected())
                .isEqualTo("fr");
    }

    @Test
    void neitherBothEndsNorTheMiddleDecideAgainstTheRest() {
        String little = (FRENCH + " ").repeat(4);
        String much = (ENGLISH + " ").repeat(20);
        assertThat(IDENTIFIER.identify(little + much + little, null).detected()).isEqualTo("en");
        String half = (ENGLISH + " ").repeat(10);
        assertThat(IDENTIFIER.identify(half + little + little + half, null).detected())
                .isEqualTo("en");
    }

    @Test
    void readsTheLongLinesAndNotTheMenusAroundThem() {
        String menu = "Home\nNews\nSport\nWeather\nTravel\nSign in\nSubscribe\nShare this\n";
        String article = menu + (FRENCH + " " + FRENCH + "\n").repeat(3) + menu;
        assertThat(IDENTIFIER.identify(article, null).detected()).isEqualTo("fr");
    }

    @Test
    void takesWhatMostOfALongTextIsIn() {
        String text = (ENGLISH + " ").repeat(2_000) + (FRENCH + " ").repeat(50_000);
        assertThat(text).hasSizeGreaterThan(4_000_000);
        assertThat(IDENTIFIER.identify(text, null).detected()).isEqualTo("fr");
    }

    @Test
    void copesWithOneWordOfMillionsOfLetters() {
        Language language = IDENTIFIER.identify("x".repeat(5_000_000), null);
        assertThat(language.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void isSurerOfALongTextThanOfAWord() {
        assertThat(IDENTIFIER.identify(FRENCH, null).confidence()).isGreaterThan(0.99);
        assertThat(IDENTIFIER.identify("Paris", null).confidence()).isLessThan(0.9);
    }

    @Test
    void saysTheSameInEveryLocaleAndThread() {
        Language expected = IDENTIFIER.identify("İSTANBUL VE LILLE: " + FRENCH, null);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(IDENTIFIER.identify("İSTANBUL VE LILLE: " + FRENCH, null))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> IDENTIFIER.identify("İSTANBUL VE LILLE: " + FRENCH, null)))
                .containsOnly(expected);
    }
}
