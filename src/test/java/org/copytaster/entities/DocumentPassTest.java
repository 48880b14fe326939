package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.article.EntityType;
import org.junit.jupiter.api.Test;

class DocumentPassTest {

    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);

    @Test
    void oneClearMentionOutweighsTwoDoubtfulOnes() {
        String text = "Vers Ostrel le train part. Vers Ostrel encore. La commune de Ostrel attend.";
        assertThat(apply(
                        text,
                        found(1, 2, EntityType.PERSON, 1, 0, 0.8f),
                        found(7, 8, EntityType.PERSON, 1, 0, 0.8f),
                        found(13, 14, EntityType.PLACE, 0, 0, 3)))
                .containsExactly("PLACE Ostrel", "PLACE Ostrel", "PLACE Ostrel");
    }

    @Test
    void aTypeThatNoMentionWasReadAsIsNone() {
        String text = "Vers Ostrel le train part. Vers Ostrel encore.";
        assertThat(apply(
                        text, found(1, 2, EntityType.PERSON, 3, 2.9f, 0), found(7, 8, EntityType.PLACE, 0, 2.9f, 3.1f)))
                .containsExactly("PLACE Ostrel", "PLACE Ostrel");
    }

    @Test
    void whatTheTablesKnowIsOneThingThroughoutWhereHalfOfItsMentionsAreInDoubt() {
        String text = "Pour JD Vance rien ne presse. Selon JD Vance rien ne va.";
        Found clear = found(1, 3, EntityType.ORGANISATION, 0, 5, 0);
        Found doubtful = new Found(8, 10, EntityType.PERSON, 0.6, new float[] {1, 0.9f, 0});
        assertThat(apply(text, clear, doubtful)).containsExactly("PERSON JD Vance", "PERSON JD Vance");
    }

    @Test
    void aLongNameInTheTablesIsOneMention() {
        String text = "Selon la Cour européenne des droits de l'homme, il y a urgence.";
        assertThat(apply(text, found(2, 5, EntityType.ORGANISATION, 0, 5, 0)))
                .containsExactly("ORGANISATION Cour européenne des droits de l'homme");
    }

    @Test
    void aLongNameInTheTablesIsFoundWithoutTheModel() {
        assertThat(apply("Selon la Cour européenne des droits de l'homme, il y a urgence."))
                .containsExactly("ORGANISATION Cour européenne des droits de l'homme");
    }

    @Test
    void aLongNameInTheTablesIsFoundBehindTheStartOfAnother() {
        assertThat(apply("El Banco de España espera. Según el Banco de España, crece."))
                .containsExactly("ORGANISATION Banco de España", "ORGANISATION Banco de España");
    }

    @Test
    void aFullNameInTheTablesIsOnePerson() {
        String text = "Selon Condoleezza Rice rien ne va. Selon Nelson Mandela non plus.";
        assertThat(apply(text, found(8, 9, EntityType.PLACE, 0, 0, 5)))
                .containsExactly("PERSON Condoleezza Rice", "PERSON Nelson Mandela");
    }

    @Test
    void whatStandsBeforeAFullNameInTheTablesIsNoPartOfItUnlessAForename() {
        String text = "La presidente del Consiglio Giorgia Meloni parla. Con Anna Giorgia Meloni no.";
        assertThat(apply(text, found(3, 6, EntityType.PERSON, 5, 0, 0), found(9, 12, EntityType.PERSON, 5, 0, 0)))
                .containsExactly("PERSON Giorgia Meloni", "PERSON Anna Giorgia Meloni");
    }

    @Test
    void theTitleBeforeAPersonIsNoPartOfTheName() {
        String text = "Selon Archbishop Desmond Tutu rien ne va.";
        assertThat(apply(text, found(2, 4, EntityType.PERSON, 5, 0, 0))).containsExactly("PERSON Desmond Tutu");
    }

    @Test
    void aMentionThatGoesOnBeyondTheTablesStays() {
        String text = "Les amis de la Croix-Rouge et l'Union européenne du café sont là.";
        assertThat(apply(text, found(7, 11, EntityType.ORGANISATION, 0, 5, 0)))
                .containsExactly("ORGANISATION Union européenne du café");
    }

    @Test
    void anAcronymIsWhatTheNameBeforeItIs() {
        String text = "O Instituto Nacional de Pesquisas Espaciais (Inpe) mede. Diz Inpe que cai.";
        assertThat(apply(
                        text, found(1, 6, EntityType.ORGANISATION, 0, 5, 0), found(12, 13, EntityType.PERSON, 1, 0, 0)))
                .containsExactly(
                        "ORGANISATION Instituto Nacional de Pesquisas Espaciais",
                        "ORGANISATION Inpe",
                        "ORGANISATION Inpe");
    }

    @Test
    void aSurnameOfSeveralWordsMeansThePersonNamedInFull() {
        String text = "Victoire pour Greg Van Avermaet. Hier Van Avermaet gagne. Encore Van Avermaet.";
        assertThat(apply(text, found(2, 5, EntityType.PERSON, 5, 0, 0), found(7, 9, EntityType.ORGANISATION, 0, 5, 0)))
                .containsExactly("PERSON Greg Van Avermaet", "PERSON Van Avermaet", "PERSON Van Avermaet");
    }

    @Test
    void aParticleWithACapitalBelongsToTheSurname() {
        String text = "Victoire pour Thomas De Gendt. Hier De Gendt gagne.";
        assertThat(apply(text, found(2, 5, EntityType.PERSON, 5, 0, 0), found(8, 9, EntityType.PERSON, 5, 0, 0)))
                .containsExactly("PERSON Thomas De Gendt", "PERSON De Gendt");
    }

    @Test
    void aParticleInSmallLettersMayBeAPreposition() {
        String text = "Discours pour Dominique de Villepin. Le plan de Villepin passe.";
        assertThat(apply(text, found(2, 5, EntityType.PERSON, 5, 0, 0), found(9, 10, EntityType.PERSON, 5, 0, 0)))
                .containsExactly("PERSON Dominique de Villepin", "PERSON Villepin");
    }

    @Test
    void aWordElidedBeforeANameIsNoPartOfIt() {
        String text = "La championne d'Europe et qu'Ostrel attend.";
        assertThat(apply(text, found(2, 4, EntityType.PLACE, 0, 0, 5), found(5, 7, EntityType.PERSON, 5, 0, 0)))
                .containsExactly("PLACE Europe", "PERSON Ostrel");
    }

    @Test
    void theElidedParticleOfAPersonIsPartOfTheName() {
        String text = "Selon Jean d'Ostrel tout va. Le livre d'Ostrel est lu.";
        assertThat(apply(text, found(1, 4, EntityType.PERSON, 5, 0, 0), found(9, 11, EntityType.PERSON, 5, 0, 0)))
                .containsExactly("PERSON Jean d'Ostrel", "PERSON d'Ostrel");
    }

    private static Found found(int start, int end, EntityType type, float person, float organisation, float place) {
        return new Found(start, end, type, 0.9, new float[] {person, organisation, place});
    }

    private static List<String> apply(String text, Found... found) {
        Tokens tokens = Tokenizer.tokenize(text);
        Document document = new Document(LEXICON);
        document.set(Tokenizer.tokenize(""), tokens, Languages.index("fr"));
        return DocumentPass.apply(document, TYPES, List.of(found)).stream()
                .map(f -> f.type() + " " + text.substring(tokens.start(f.start()), tokens.end(f.end() - 1)))
                .toList();
    }
}
