package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTaggerTest {

    private static final SpanTagger TAGGER = new SpanTagger(EntityModel.bundled());

    @Test
    void aTeamThatOpensASentenceIsNoNewspaper() {
        assertThat(names("L'équipe de France a gagné hier. Le monde entier regardait."))
                .containsExactly("PLACE France");
    }

    @Test
    void aNewspaperWithAnArticleIsOne() {
        assertThat(names("Il l'a dit hier à L'Équipe. Le Monde l'a répété mardi."))
                .contains("ORGANISATION L'Équipe", "ORGANISATION Le Monde");
    }

    /** Each is a newspaper's name as well, but for the first, which the model alone takes for one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | El presidente no acudió. Sin embargo, el ministro explicó las medidas del plan.
            es | El presidente no acudió. Última hora de la cumbre, según el ministro.
            pt | O presidente falou ontem. A semana começou mal e a tarde foi de chuva.
            fr | Le ministre a parlé hier. Notre temps est compté, dit-il.
            it | Il presidente ha parlato ieri. Prima linea di difesa, dice il ministro.""")
    void whatALanguageSaysAtTheStartOfASentenceIsNoName(String language, String text) {
        assertThat(names(text, language)).isEmpty();
    }

    @Test
    void aNameWithOneCapitalIsOneAtTheStartOfASentenceToo() {
        assertThat(
                        names(
                                "Le vote a eu lieu hier. Médecins sans frontières a quitté Gaza. Parti socialiste : les élus parlent."))
                .contains("ORGANISATION Médecins sans frontières", "ORGANISATION Parti socialiste");
    }

    @Test
    void aQuestionMarkIsNoPartOfAName() {
        assertThat(names("Paris attend la pluie. Que faire à Lyon ? Les parcs sont fermés."))
                .containsExactly("PLACE Paris", "PLACE Lyon");
    }

    @Test
    void aRoadIsNoOrganisation() {
        assertThat(names("In Zuid-West Nederland zijn er plannen om de A58 bij Wouw te blokkeren.", "nl"))
                .noneMatch(name -> name.endsWith("A58"));
        assertThat(names("Les ministres du G7 se réunissent mardi à Londres.")).contains("ORGANISATION G7");
    }

    @Test
    void anAcronymThatIsACommonNounNamesNothing() {
        assertThat(names("GDP grew by 2 percent in Poland. GDP is expected to rise.", "en"))
                .contains("PLACE Poland")
                .noneMatch(name -> name.endsWith("GDP"));
        assertThat(names("KI verändert die Arbeit. Die KI von Google schreibt Texte.", "de"))
                .contains("ORGANISATION Google")
                .noneMatch(name -> name.endsWith("KI"));
    }

    @Test
    void twoWordsForAPeopleNameNeitherPlaceNorPerson() {
        assertThat(names("North Korean officials met Sri Lankan and South Korean envoys.", "en"))
                .contains("DEMONYM Sri Lankan")
                .allMatch(name -> name.startsWith("DEMONYM "));
    }

    private static List<String> names(String text) {
        return names(text, "fr");
    }

    private static List<String> names(String text, String language) {
        Tokens body = Tokenizer.tokenize(text);
        return TAGGER.tag(Tokenizer.tokenize(""), body, language).stream()
                .map(span -> span.type() + " "
                        + text.substring(body.start(span.firstToken()), body.end(span.endToken() - 1)))
                .toList();
    }
}
