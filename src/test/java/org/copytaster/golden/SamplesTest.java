package org.copytaster.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.copytaster.article.Verdict;
import org.copytaster.golden.TastedSamples.Tasted;
import org.copytaster.topics.MediaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of the events of the samples, whatever the models. */
class SamplesTest {

    private static final List<Tasted> SAMPLES = TastedSamples.all();
    private static final MediaTopics TOPICS = MediaTopics.bundled();

    static List<Tasted> samples() {
        return SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLanguageIsTheDeclaredOneAndCertain(Tasted sample) {
        assertThat(article(sample).language().detected())
                .isEqualTo(sample.name().substring(0, 2));
        assertThat(article(sample).language().confidence()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void removalsStandInTheRawTextInOrder(Tasted sample) {
        int end = 0;
        for (Removal removal : article(sample).removed()) {
            assertThat(removal.start()).isGreaterThanOrEqualTo(end);
            assertThat(sample.raw().text().substring(removal.start(), removal.end()))
                    .isEqualTo(removal.text());
            assertThat(removal.score()).isBetween(0.0, 1.0);
            end = removal.end();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBodyIsTheLinesThatWereKept(Tasted sample) {
        List<String> kept = new ArrayList<>();
        int lineStart = 0;
        for (String line : sample.raw().text().split("\n", -1)) {
            int start = lineStart;
            if (article(sample).removed().stream().noneMatch(removal -> removal.start() == start)) {
                kept.add(line);
            }
            lineStart += line.length() + 1;
        }
        assertThat(article(sample).body()).isEqualTo(String.join("\n", kept));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mentionsStandInBodyAndHeadline(Tasted sample) {
        EnrichedArticle article = article(sample);
        String headline = Objects.requireNonNull(article.raw().title());
        assertThat(article.entities()).isNotEmpty();
        for (Entity entity : article.entities()) {
            assertThat(entity.mentions()).isNotEmpty();
            for (Mention mention : entity.mentions()) {
                String field = mention.field() == Mention.Field.BODY ? article.body() : headline;
                assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oneThingIsOneEntity(Tasted sample) {
        assertThat(article(sample).entities().stream().map(Entity::id)).doesNotHaveDuplicates();
        assertThat(article(sample).entities().stream().map(Entity::uri).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofTheGenevaStoryTheBioGoesAndNothingElse() {
        String bio = "« Twitter Practitioner. Alcohol Nerd. Music Enthusiast. Travel Expert. Troublemaker."
                + " Certified Creator. »";
        assertThat(article("fr-geneve").removed())
                .extracting(Removal::text, Removal::reason)
                .containsExactly(tuple(bio, Reason.AUTHOR_BIO));
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Sergueï Lavrov, Q58217",
        "PERSON, Antony Blinken, Q7821917",
        "PLACE, Genève, Q71",
        "PLACE, Ukraine, Q212",
        "PLACE, Russie, Q159",
        "PLACE, Roumanie, Q218",
        "PLACE, Bulgarie, Q219",
        "PLACE, Kiev, Q1899",
        "PLACE, Berlin, Q64",
        "PLACE, Moscou, Q649",
        "PLACE, Washington, Q61",
        "PLACE, Allemagne, Q183",
        "PLACE, France, Q142",
        "PLACE, Royaume-Uni, Q145",
        "PLACE, États-Unis, Q30",
        "ORGANISATION, OTAN, Q7184"
    })
    void whatTheGenevaStoryNamesIsKnown(EntityType type, String name, String id) {
        assertThat(article("fr-geneve").entities())
                .filteredOn(entity -> (Entity.WIKIDATA + id).equals(entity.uri()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.type()).isEqualTo(type))
                .satisfies(entity -> assertThat(entity.name()).contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Q7821917, Anthony Blinken",
        "Q7821917, Blinken",
        "Q58217, Sergueï Lavrov",
        "Q7184, OTAN",
        "Q7184, Alliance atlantique"
    })
    void differentNamesOfOneThingAreMentionsOfOneEntity(String id, String mention) {
        assertThat(article("fr-geneve").entities())
                .filteredOn(entity -> (Entity.WIKIDATA + id).equals(entity.uri()))
                .singleElement()
                .satisfies(entity ->
                        assertThat(entity.mentions()).extracting(Mention::text).contains(mention));
    }

    @Test
    void theArticleThatTheTranslatorPutBeforeANameIsNoPartOfIt() {
        assertThat(article("fr-geneve").entities())
                .filteredOn(entity -> entity.type() == EntityType.PERSON)
                .hasSize(2)
                .flatExtracting(Entity::mentions)
                .extracting(Mention::text)
                .containsOnly("Sergueï Lavrov", "Anthony Blinken", "Lavrov", "Blinken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-greve      | navigation                     | Accueil > Bretagne
            fr-greve      | timestamp_byline               | Publié le 10 mars
            fr-greve      | share_prompt                   | Partager sur Facebook
            fr-greve      | share_prompt                   | Partager sur Twitter
            fr-greve      | read_more_link                 | Lire aussi : Quimper
            fr-greve      | newsletter_prompt,subscription | Abonnez-vous à notre newsletter
            fr-football   | photo_credit                   | Photo : archives
            fr-football   | read_more_link                 | À lire également : Le classement
            fr-football   | share_prompt                   | Suivez toute l'actualité
            fr-football   | comment_prompt                 | Laisser un commentaire
            fr-exoplanete | photo_credit                   | Crédit : NASA
            fr-exoplanete | copyright                      | © Tous droits réservés
            en-floods     | timestamp_byline               | By our environment
            en-floods     | share_prompt                   | Share this story
            en-floods     | read_more_link                 | Read more: How to
            en-floods     | photo_credit                   | Image caption:
            en-floods     | newsletter_prompt,subscription | Sign up for our
            en-floods     | correction_note                | This article was amended
            de-tarif      | timestamp_byline               | Stand: 18.11.2022
            de-tarif      | ad_label                       | Anzeige
            de-tarif      | read_more_link                 | Lesen Sie auch:
            de-tarif      | photo_credit                   | Foto: dpa
            de-tarif      | newsletter_prompt,subscription | Jetzt Newsletter
            de-tarif      | copyright                      | Alle Rechte
            es-prado      | share_prompt                   | Compartir en Facebook
            es-prado      | share_prompt                   | Compartir en Twitter
            es-prado      | read_more_link                 | Más información: Los diez
            es-prado      | newsletter_prompt,subscription | Suscríbete a nuestro
            es-prado      | copyright                      | © Reservados
            it-sequestro  | navigation                     | Home / Cronaca
            it-sequestro  | share_prompt                   | Condividi su
            it-sequestro  | read_more_link                 | Leggi anche: Frodi
            it-sequestro  | photo_credit                   | Foto di repertorio
            it-sequestro  | newsletter_prompt,subscription | Iscriviti alla nostra
            it-sequestro  | copyright                      | Riproduzione riservata
            pt-amazonia   | timestamp_byline               | Da redação
            pt-amazonia   | share_prompt                   | Compartilhe no
            pt-amazonia   | read_more_link                 | Leia também: Como
            pt-amazonia   | photo_credit                   | Crédito da foto
            pt-amazonia   | comment_prompt                 | Deixe seu comentário
            nl-leraren    | share_prompt                   | Deel dit artikel
            nl-leraren    | read_more_link                 | Lees ook: Zo
            nl-leraren    | photo_credit                   | Foto: ANP
            nl-leraren    | newsletter_prompt,subscription | Meld u aan
            nl-leraren    | share_prompt                   | Volg ons op
            """)
    void residueGoesWithItsReason(String sample, String reasons, String start) {
        assertThat(article(sample).removed())
                .filteredOn(removal -> removal.text().startsWith(start))
                .singleElement()
                .satisfies(removal ->
                        assertThat(reasons.split(",")).contains(removal.reason().code()));
    }

    @ParameterizedTest
    @CsvSource({
        "fr-geneve, 11000000",
        "fr-geneve, 16000000",
        "fr-greve, 09000000",
        "fr-football, 15000000",
        "fr-exoplanete, 13000000",
        "en-floods, 03000000",
        "de-tarif, 09000000",
        "es-prado, 01000000",
        "it-sequestro, 02000000",
        "pt-amazonia, 06000000",
        "nl-leraren, 05000000"
    })
    void theArticleIsFiledUnderItsTopic(String sample, String code) {
        assertThat(article(sample).topics())
                .extracting(topic -> TOPICS.root(topic.qcode()))
                .contains("medtop:" + code);
    }

    private static EnrichedArticle article(String name) {
        return SAMPLES.stream()
                .filter(sample -> sample.name().equals(name))
                .map(SamplesTest::article)
                .findFirst()
                .orElseThrow();
    }

    private static EnrichedArticle article(Tasted sample) {
        assertThat(sample.verdict()).isInstanceOf(Verdict.Enriched.class);
        return ((Verdict.Enriched) sample.verdict()).article();
    }
}
