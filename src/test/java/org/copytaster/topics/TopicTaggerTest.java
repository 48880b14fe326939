package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokenizer;
import org.junit.jupiter.api.Test;

class TopicTaggerTest {

    private static final TopicTagger TAGGER = TopicTagger.bundled();

    private static final String TALKS = """
            Les négociations entre Moscou et Washington ont repris mardi au bord du lac Léman, sur fond de crise ukrainienne.
            Le ministre russe des Affaires étrangères a reçu son homologue américain pendant près de trois heures, sans
            annoncer de percée. Les deux chefs de la diplomatie ont promis de se revoir avant la fin du mois.
            Plus de cent mille soldats russes restent massés à la frontière de l'Ukraine, et les Occidentaux craignent une
            invasion. L'Otan a de nouveau réclamé le retrait des troupes ; le Kremlin assure qu'aucune offensive n'est
            préparée et exige des garanties de sécurité. À Kiev, l'armée ukrainienne a été placée en état d'alerte.
            """;

    private static List<Topic> tag(String headline, String body, String language) {
        return TAGGER.tag(Tokenizer.tokenize(headline), Tokenizer.tokenize(body), List.of(), language);
    }

    @Test
    void filesTalksOnAThreatenedInvasionUnderBothPoliticsAndWar() {
        List<Topic> topics = tag("Pourparlers à Genève sur l'Ukraine", TALKS, "fr");
        assertThat(topics)
                .extracting(topic -> TAGGER.table().root(topic.qcode()))
                .contains("medtop:11000000", "medtop:16000000");
        assertThat(topics).allSatisfy(topic -> assertThat(topic.evidence()).isNotEmpty());
    }

    @Test
    void namesTheWordsThatDecidedAsTheyStandInTheArticle() {
        List<Topic> topics = tag("", "Le séisme a fait douze morts ; les secouristes cherchent des survivants.", "fr");
        assertThat(topics.get(0).qcode())
                .matches(code -> TAGGER.table().root(code).equals("medtop:03000000"));
        assertThat(topics.get(0).evidence()).contains("séisme", "secouristes", "survivants");
    }

    @Test
    void namesATopicInTheLanguageOfTheArticle() {
        List<Topic> topics = tag("", "The striker scored twice and the club won the championship match.", "en");
        assertThat(topics.get(0).name())
                .isEqualTo(MediaTopics.bundled().label(topics.get(0).qcode(), "en"));
    }

    @Test
    void knowsNothingOfAnArticleInALanguageThatItDoesNotRead() {
        assertThat(tag("Премьер-министр", "Fotboll: målvakten räddade en straff i finalen.", "sv"))
                .isEmpty();
    }

    @Test
    void filesAnEmptyArticleUnderNothing() {
        assertThat(tag("", "", "fr")).isEmpty();
    }

    @Test
    void takesACommonWordInsideAPersonsNameForTheNameThatItIs() {
        String body = "Charlotte Church and Charlotte Church again: the parish said that Church would speak on Monday.";
        Entity person = new Entity(
                "e1",
                EntityType.PERSON,
                "Charlotte Church",
                null,
                1,
                1,
                List.of(mention(body, 0, 16), mention(body, 21, 37), mention(body, 66, 72)));
        List<Topic> topics = TAGGER.tag(Tokenizer.tokenize(""), Tokenizer.tokenize(body), List.of(person), "en");
        assertThat(topics).flatExtracting(Topic::evidence).doesNotContain("Church");
    }

    private static Mention mention(String body, int start, int end) {
        return new Mention(start, end, body.substring(start, end), Mention.Field.BODY, null);
    }

    @Test
    void takesOneStrongWordForEnoughInASentenceButNotInAListOfWords() {
        assertThat(tag("", "It was seen on Monday with a new telescope in the south of the country.", "en"))
                .extracting(topic -> TAGGER.table().root(topic.qcode()))
                .containsExactly("medtop:13000000");
        assertThat(tag("", "chair button slowly telescope thirteen under drawer sometimes walk box", "en"))
                .isEmpty();
    }

    @Test
    void takesOneCommonWordForEnoughInALongSentenceButNotInAShortOne() {
        String told = "The old phone of the house was carried out with all that had stood beside it, and nobody who was"
                + " there on that day could say who had bought it or when.";
        assertThat(tag("", told, "en"))
                .extracting(topic -> TAGGER.table().root(topic.qcode()))
                .containsExactly("medtop:13000000");
        assertThat(tag("", "It did not open on my phone, can you help?", "en")).isEmpty();
    }

    @Test
    void givesTheLeadingBranchASecondTopicWhereThereIsRoom() {
        String text = "Le cyclone a touché terre dimanche, avec des rafales de 180 km/h et des pluies torrentielles."
                + " Météo-France maintient la vigilance rouge et la vigilance orange jusqu'à lundi matin.";
        assertThat(tag("Cyclone : vigilance rouge", text, "fr"))
                .extracting(Topic::qcode)
                .contains("medtop:20001129", "medtop:20001131");
    }
}
