package org.copytaster.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.copytaster.article.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    @Test
    void plainTextIsTakenAsItIs() {
        RawArticle article = read("Première ligne.\r\n\r\nDeuxième ligne.");

        assertThat(article.text()).isEqualTo("Première ligne.\r\n\r\nDeuxième ligne.");
        assertThat(article.title()).isNull();
    }

    @Test
    void anObjectWithTextIsAnArticleWithItsFields() {
        RawArticle article = read("""
                {"uri": "urn:a", "title": "T", "text": "Le texte.", "source": "s.fr", "url": "https://s.fr/1",
                 "language": "fr", "published": "2026-01-02T03:04:05Z"}""");

        assertThat(article)
                .extracting(
                        RawArticle::uri,
                        RawArticle::title,
                        RawArticle::text,
                        RawArticle::source,
                        RawArticle::url,
                        RawArticle::language,
                        RawArticle::published)
                .containsExactly("urn:a", "T", "Le texte.", "s.fr", "https://s.fr/1", "fr", "2026-01-02T03:04:05Z");
    }

    @Test
    void unknownFieldsPassThroughInTheirOrderAndWithTheirNumbersAsWritten() {
        RawArticle article = read("{\"z\": 1.10, \"text\": \"a\", \"a\": {\"b\": [true, null, 12345678901234567890]}}");

        assertThat(article.passthrough().toString()).isEqualTo("{z=1.10, a={\"b\":[true,null,12345678901234567890]}}");
    }

    /** Under it versions share a partition, those that can't be read among them. */
    @Test
    void theUriOfAnArticleIsFoundHoweverElseItIsWritten() {
        assertThat(Intake.uri("{\"uri\": \"urn:a\", \"text\": \"x\"}".getBytes(UTF_8)))
                .isEqualTo("urn:a");
        assertThat(Intake.uri("{\"uri\": \"urn:a\", \"text\": \"one\ttwo\nthree\"}".getBytes(UTF_8)))
                .isEqualTo("urn:a");
        assertThat(Intake.uri("{\"uri\": \"urn:a\", \"text\": 1, \"text\": 2}".getBytes(UTF_8)))
                .isEqualTo("urn:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"\"}",
                "{\"uri\": \" \"}",
                "{\"uri\": 7}",
                "{}",
                "[]",
                "{\"uri\": \"urn:a\"",
                "x",
                "1e9999999999"
            })
    void aValueWithoutAUriHasNone(String value) {
        assertThat(Intake.uri(value.getBytes(UTF_8))).isNull();
    }

    @Test
    void theIdIsTheUriElseTheKeyElseAHashOfSourceAndText() {
        byte[] withUri = "{\"uri\": \"urn:a\", \"text\": \"x\"}".getBytes(UTF_8);
        byte[] without = "{\"source\": \"s\", \"text\": \"x\"}".getBytes(UTF_8);

        assertThat(Intake.read(withUri, ContentType.JSON, "k").uri()).isEqualTo("urn:a");
        assertThat(Intake.read(without, ContentType.JSON, "k").uri()).isEqualTo("k");
        // printf 's\0x' | sha256sum
        assertThat(Intake.read(without, ContentType.JSON, null).uri())
                .isEqualTo("urn:copytaster:sha256:49b2c3ba204ce4d4646259d989af537651ca5abaaf0fed62267d46d9fde1c68e");
    }

    @Test
    void sourceAndTextAreKeptApartInTheHash() {
        assertThat(read("{\"source\": \"ab\", \"text\": \"c\"}").uri())
                .isNotEqualTo(read("{\"source\": \"a\", \"text\": \"bc\"}").uri());
    }

    @Test
    void anObjectWithoutTextIsTextUnlessItIsDeclaredAsJson() {
        String value = "{\"foo\": 1}";

        assertThat(read(value).text()).isEqualTo(value);
        assertThatThrownBy(() -> Intake.read(value.getBytes(UTF_8), ContentType.JSON, null))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessage("JSON without the field text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"urn:a\", \"text\": \"Un texte qui",
                "{\"text\": \"a\"} {\"text\": \"b\"}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": 42}",
                "{\"text\": \"a\", \"title\": [\"b\"]}"
            })
    void brokenJsonIsNoText(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(MalformedArticleException.class);
    }

    @Test
    void jsonNestedBeyondReasonIsRefusedBeforeTheStackEnds() {
        String value = "{\"text\": \"a\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThatThrownBy(() -> read(value))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void aTextThatBeginsWithABraceIsText() {
        assertThat(read("{Paris} Le maire a parlé.").text()).isEqualTo("{Paris} Le maire a parlé.");
    }

    @Test
    void invalidUtf8IsRefusedWithThePlaceOfTheFirstBadByte() {
        assertThatThrownBy(() -> Intake.read("Été".getBytes(ISO_8859_1), ContentType.UNDECLARED, null))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessage("not UTF-8: byte 0 of 3");
        assertThatThrownBy(() -> Intake.read("abc".getBytes(UTF_16), ContentType.TEXT, null))
                .isInstanceOf(MalformedArticleException.class);
        assertThatThrownBy(() ->
                        Intake.read("{\"text\": \"\u00c9t\u00e9\"}".getBytes(ISO_8859_1), ContentType.UNDECLARED, null))
                .isInstanceOf(MalformedArticleException.class);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(read("\uFEFFBonjour").text()).isEqualTo("Bonjour");
        assertThat(read("\uFEFF{\"text\": \"Bonjour\"}").text()).isEqualTo("Bonjour");
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacterWithoutMovingAnyOffset() {
        RawArticle article = read("{\"text\": \"a\\ud83db\\ude00c\\ud83d\\ude00\", \"x\": [\"\\udc00\"]}");

        assertThat(article.text()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
        assertThat(article.passthrough().toString()).isEqualTo("{x=[\"\uFFFD\"]}");
    }

    @Test
    void aLineBreakThatWasNotEscapedIsForgiven() {
        assertThat(read("{\"text\": \"a\nb\tc\"}").text()).isEqualTo("a\nb\tc");
    }

    @Test
    void htmlBecomesOneLineForEachBlockWithoutWhatNobodySees() {
        String page = """
                <html lang="fr"><head><title>Grève &amp; trafic</title><style>p {color: red}</style></head><body>
                <nav><a href="/">Accueil</a> | <a href="/s">Sport</a></nav>
                <h1>Grève  des
                bus</h1><p>Un <b>premier</b> alinéa.<br>Suite.</p><script>var x = 1;</script>
                <ul><li>un</li><li>deux</li></ul>fin
                </body></html>""";

        RawArticle article = Intake.read(page.getBytes(UTF_8), ContentType.HTML, "k");

        assertThat(article.text())
                .isEqualTo("Accueil | Sport\nGrève des bus\nUn premier alinéa.\nSuite.\nun\ndeux\nfin");
        assertThat(article.title()).isEqualTo("Grève & trafic");
        assertThat(article.language()).isEqualTo("fr");
    }

    @Test
    void htmlNestedBeyondReasonDoesNotEndTheStack() {
        String page = "<div>".repeat(100_000) + "au fond" + "</div>".repeat(100_000);

        assertThat(Intake.read(page.getBytes(UTF_8), ContentType.HTML, null).text())
                .isEqualTo("au fond");
    }

    @Test
    void contentTypesAreReadWithTheirParameters() {
        assertThat(ContentType.of("application/json; charset=\"UTF-8\"")).isEqualTo(ContentType.JSON);
        assertThat(ContentType.of("application/vnd.iptc.ninjs+json")).isEqualTo(ContentType.JSON);
        assertThat(ContentType.of("TEXT/HTML")).isEqualTo(ContentType.HTML);
        assertThat(ContentType.of("text/plain")).isEqualTo(ContentType.TEXT);
        assertThatThrownBy(() -> ContentType.of("image/png"))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> ContentType.of("text/html; charset=iso-8859-1"))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessageContaining("only UTF-8");
    }

    private static RawArticle read(String value) {
        return Intake.read(value.getBytes(UTF_8), ContentType.UNDECLARED, null);
    }
}
