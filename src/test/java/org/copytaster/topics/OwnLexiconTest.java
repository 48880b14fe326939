package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLexiconTest {

    private static final TopicTagger BUNDLED = TopicTagger.bundled();

    @TempDir
    private Path folder;

    private TopicTagger with(String lexicon) throws IOException {
        return BUNDLED.with(Files.writeString(folder.resolve("own.txt"), lexicon));
    }

    private static List<Topic> tag(TopicTagger tagger, String body, String language) {
        return tagger.tag(Tokenizer.tokenize(""), Tokenizer.tokenize(body), List.of(), language);
    }

    private static final String COUNCIL = "Le conseil municipal a voté le budget ; le maire et ses adjoints ont répondu"
            + " aux élus de l'opposition à l'hôtel de ville.";

    @Test
    void aCodeOfOnesOwnComesOutBesideTheMediaTopicsUnderItsName() throws IOException {
        List<Topic> without = tag(BUNDLED, COUNCIL, "fr");

        List<Topic> with = tag(with("""
                [desk:town-hall] Pages de la ville
                =2 conseil_municipal hôtel_de_ville adjoints
                """), COUNCIL, "fr");

        assertThat(with.subList(0, without.size()))
                .extracting(Topic::qcode)
                .isEqualTo(without.stream().map(Topic::qcode).toList());
        Topic own = with.get(with.size() - 1);
        assertThat(own.qcode()).isEqualTo("desk:town-hall");
        assertThat(own.name()).isEqualTo("Pages de la ville");
        assertThat(own.evidence()).contains("conseil municipal", "hôtel de ville");
    }

    @Test
    void anEntryIsFoundInWhateverLettersItIsWritten() throws IOException {
        TopicTagger own = with("[desk:far] Far\n=2 Ελλάδα Žižkov ŽIŽKOVEM łódź* прага\n");

        List<Topic> topics =
                tag(own, "Le match a eu lieu à Žižkov, à Łódźka et en Ελλάδα, mais pas à Прага ni à Žižkova.", "fr");

        assertThat(topics.get(topics.size() - 1).evidence())
                .containsExactlyInAnyOrder("Žižkov", "Łódźka", "Ελλάδα", "Прага");
    }

    @Test
    void aMediaTopicInOnesOwnFileReplacesTheBundledOnesOfTheSameWord() throws IOException {
        String body =
                "Le curling et le bobsleigh, le curling et le bobsleigh : on ne parle que de curling et de bobsleigh.";
        assertThat(BUNDLED.table().root(tag(BUNDLED, body, "fr").get(0).qcode()))
                .isEqualTo("medtop:15000000");

        TopicTagger own = with("[20000538]\n=2 curling bobsleigh\n");

        assertThat(tag(own, body, "fr")).extracting(Topic::qcode).containsExactly("medtop:20000538");
    }

    @Test
    void aWordWithoutACapitalIsFoundWhereABundledNameHasOne() throws IOException {
        String body = "Il a publié la photo sur Twitter, puis sur Instagram.";

        assertThat(tag(with("[desk:social] Social\ntwitter instagram\n"), body, "fr"))
                .extracting(Topic::qcode)
                .contains("medtop:20000756", "desk:social");
        assertThat(tag(with("!twitter !instagram\n"), body, "fr"))
                .extracting(Topic::qcode)
                .doesNotContain("medtop:20000756");
    }

    @Test
    void aWordWithACapitalAddsToWhatTheBundledOneWithoutSays() throws IOException {
        String body = "Le Curling et le Bobsleigh, le Curling et le Bobsleigh : on ne parle que de Curling.";

        assertThat(tag(with("[desk:ice] Ice\nCurling Bobsleigh\n"), body, "fr"))
                .extracting(topic -> BUNDLED.table().root(topic.qcode()))
                .contains("medtop:15000000", "desk:ice");
    }

    @Test
    void aHyphenIsASpaceAndOneApostropheTheOther() throws IOException {
        String body = "They carried a ballot box to the polling station, and the bride’s maid watched the ballot box.";

        List<Topic> topics = tag(with("[desk:vote] Vote\nballot-box polling-station bride's-maid\n"), body, "en");

        assertThat(topics.get(topics.size() - 1).evidence())
                .containsExactlyInAnyOrder("ballot box", "polling station", "bride’s maid");
    }

    @Test
    void oneStrongWordForACodeDoesNotHideAnother() throws IOException {
        TopicTagger own = with("[desk:a] A\n=10 zzkiwi\n[desk:b] B\nzzapple zzpear zzplum\n");

        assertThat(tag(own, "zzkiwi zzapple zzpear zzplum", "fr"))
                .extracting(Topic::qcode)
                .containsExactly("desk:b");
    }

    @Test
    void aCodeKeepsItsNameWhereItStandsAgainWithout() throws IOException {
        TopicTagger own = with("[desk:b] Fruit\nzzapple\n[desk:b]\nzzpear\n");

        assertThat(tag(own, "zzapple zzpear", "fr")).extracting(Topic::name).containsExactly("Fruit");
    }

    @Test
    void aWordOutOfPlayMayStillSpeakForACode() throws IOException {
        TopicTagger own = with("[desk:ice] Ice\n=2 curling bobsleigh\n!curling !bobsleigh\n");

        assertThat(tag(own, "Le curling et le bobsleigh.", "fr"))
                .extracting(Topic::qcode)
                .containsExactly("desk:ice");
    }

    @Test
    void aFileMayBeginWithAByteOrderMark() throws IOException {
        TopicTagger own = with("\uFEFF[desk:b] Fruit\nzzapple zzpear\n");

        assertThat(tag(own, "zzapple zzpear", "fr")).extracting(Topic::qcode).containsExactly("desk:b");
    }

    @Test
    void entriesForOneLanguageAreForThatLanguageOnly() throws IOException {
        TopicTagger own = with("%language de\n[desk:test] Probe\n=5 xyzzy plugh\n");

        assertThat(tag(own, "xyzzy plugh", "de")).extracting(Topic::qcode).containsExactly("desk:test");
        assertThat(tag(own, "xyzzy plugh", "fr")).isEmpty();
    }

    @Test
    void aFaultIsNamedWithItsFileAndLine() {
        assertThatThrownBy(() -> with("# ours\n[20000574]\n=much vote\n"))
                .hasMessage("own.txt:3: not a weight above 0 and up to 100: =much");
        assertThatThrownBy(() -> with("candidate\n")).hasMessage("own.txt:1: an entry before the first topic");
        assertThatThrownBy(() -> with("[20000574\nvote\n"))
                .hasMessage("own.txt:1: a topic without its closing bracket");
        assertThatThrownBy(() -> with("\n[99999999]\nvote\n"))
                .hasMessage("own.txt:2: no such Media Topic, or a retired one: medtop:99999999");
        assertThatThrownBy(() -> with("[Desk:x]\nvote\n")).hasMessageStartingWith("own.txt:1: not a code: Desk:x");
        assertThatThrownBy(() -> with("%language sv\n")).hasMessageStartingWith("own.txt:1: no such language: sv");
        assertThatThrownBy(() -> with("[desk:x]\n***\n")).hasMessage("own.txt:2: an entry without a letter: ***");
        assertThatThrownBy(() -> with("[desk:x]\nvote\noccup*_land\n"))
                .hasMessage("own.txt:3: a * that neither begins nor ends an entry: occup*_land");
        assertThatThrownBy(() -> with("[desk:x]\ncar-*\n"))
                .hasMessage("own.txt:2: an entry that begins or ends with a space: car-*");
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsSaidSo() {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> BUNDLED.with(missing)).hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> BUNDLED.with(
                        Files.write(folder.resolve("l1.txt"), "[desk:x] é".getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageEndingWith("l1.txt: not UTF-8");
    }

    @Test
    void labelsComeInTheLanguageThatIsAskedFor() {
        Topic article = tag(BUNDLED, COUNCIL, "fr").get(0);

        Topic german = tag(BUNDLED.labelledIn("de"), COUNCIL, "fr").get(0);

        assertThat(german.qcode()).isEqualTo(article.qcode());
        assertThat(german.name()).isEqualTo(BUNDLED.table().label(article.qcode(), "de"));
        assertThatThrownBy(() -> BUNDLED.labelledIn("sv")).hasMessageStartingWith("no labels in sv; there are de, en");
    }

    @Test
    void aRetiredConceptIsInNoLexiconAndInNoTable() {
        String defendantRetiredIn2019 = "medtop:20000113";

        assertThat(BUNDLED.table().contains(defendantRetiredIn2019)).isFalse();
        assertThatThrownBy(() -> with("[20000113]\ndefendant\n"))
                .hasMessage("own.txt:1: no such Media Topic, or a retired one: " + defendantRetiredIn2019);
    }
}
