package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetonymyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fr | La réponse de [Washington PLACE] tarde.
            fr | [Moscou PLACE] envisage un retrait.
            fr | [Paris PLACE] a annoncé un accord.
            fr | Le [Kremlin PLACE] se tait.
            fr | Selon [Téhéran PLACE], rien ne presse.
            fr | Le porte-parole du [Kremlin PLACE] se tait.
            en | [Moscow PLACE] denied the claim.
            en | [Washington PLACE]'s response is late.
            en | Talks between [Kyiv PLACE] failed.
            en | The [White House PLACE] kept silent.
            de | [Moskau PLACE] droht mit Gegenmaßnahmen.
            de | [Moskaus PLACE] Antwort steht aus.
            de | Laut [Peking PLACE] ist nichts entschieden.
            es | [Moscú PLACE] niega los hechos.
            es | La respuesta de [Washington PLACE] tarda.
            it | [Mosca PLACE] accusa i vicini.
            it | La risposta di [Washington PLACE] tarda.
            pt | [Moscou PLACE] rejeitou a proposta.
            pt | A resposta de [Washington PLACE] tarda.
            nl | [Moskou PLACE] ontkent alles.
            nl | De reactie van [Washington PLACE] blijft uit.
            """)
    void aCapitalThatActsIsAGovernment(String language, String text) {
        assertThat(Story.entity(language, text).mentions().get(0).role()).isEqualTo(Metonymy.GOVERNMENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fr | Il neige à [Moscou PLACE] depuis hier.
            fr | [Paris PLACE] a deux gares fermées.
            fr | Une courte visite au [Kremlin PLACE] suffit.
            fr | Le maire de [Washington PLACE] skie.
            en | Snow fell in [Moscow PLACE] overnight.
            en | He flew to [Washington PLACE] on Monday.
            en | The streets of [London PLACE] are dry.
            de | Es schneit in [Moskau PLACE] seit gestern.
            de | Er flog nach [Washington PLACE] zurück.
            es | Nieva en [Moscú PLACE] desde ayer.
            it | Nevica a [Mosca PLACE] da ieri.
            pt | Neva em [Moscou PLACE] desde ontem.
            nl | Het sneeuwt in [Moskou PLACE] sinds gisteren.
            fr | [Lyon PLACE] veut un stade.
            """)
    void aCapitalWhereSomethingHappensIsAPlace(String language, String text) {
        assertThat(Story.entity(language, text).mentions().get(0).role()).isNull();
    }
}
