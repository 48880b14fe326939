package org.copytaster.clean.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Removal;
import org.copytaster.clean.CleanModel;
import org.copytaster.clean.CleanSettings;
import org.copytaster.clean.Cleaner;
import org.copytaster.clean.training.LabelledPage.Label;
import org.copytaster.clean.training.LabelledPage.Labelled;
import org.junit.jupiter.api.Test;

class CleanTrainerTest {

    @Test
    void theSamePagesGiveTheSameBytes() throws IOException {
        assertThat(bytes(CleanTrainer.train(pages()))).isEqualTo(bytes(CleanTrainer.train(pages())));
    }

    @Test
    void aModelThatWasWrittenAndReadDecidesAsBefore() throws IOException {
        byte[] bytes = bytes(CleanTrainer.train(pages()));

        assertThat(bytes(CleanModel.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Test
    void learnsWhatNoRuleKnows() throws IOException {
        Cleaner cleaner = new Cleaner(CleanTrainer.train(pages()), CleanSettings.DEFAULT);
        String text = paragraph("mill", 1) + "\nqwx zzv kkp\n" + paragraph("mill", 2);

        assertThat(cleaner.clean(RawArticle.of("urn:test:train", text), "en").removed())
                .extracting(Removal::text)
                .containsExactly("qwx zzv kkp");
    }

    @Test
    void crossValidationPrintsATableWithBothLevels() throws IOException {
        String table = CleanEvaluation.crossValidate(pages(), 3).print();

        assertThat(table.lines().toList())
                .hasSize(7)
                .first()
                .isEqualTo("level\tgroup\tpages\tdropP\tdropR\tdropF1\tkeepF1\tcharF1\tlost\tresid");
        assertThat(table).contains("scraped\tALL\t12\t1.000\t1.000\t1.000\t1.000\t1.000\t0.000\t0.000");
    }

    @Test
    void saysHowManySitesItNeeds() {
        assertThatThrownBy(() -> CleanTrainer.train(pages().subList(0, 2)))
                .isInstanceOf(IOException.class)
                .hasMessage("The pages are to be from 2 sites at least, and are from 1");
        assertThatThrownBy(() -> CleanEvaluation.crossValidate(pages().subList(0, 4), 3))
                .isInstanceOf(IOException.class)
                .hasMessage("The pages are to be from 3 sites at least, and are from 2");
    }

    /** Twelve pages of twelve sites at each level, all with the same nonsense between their paragraphs. */
    private static List<LabelledPage> pages() {
        List<LabelledPage> pages = new ArrayList<>();
        for (int site = 0; site < 12; site++) {
            for (String level : List.of("scraped", "page")) {
                List<Labelled> lines = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    lines.add(new Labelled(paragraph("bridge" + site, i), Label.KEEP));
                    lines.add(new Labelled("qwx zzv kkp", Label.DROP));
                }
                pages.add(new LabelledPage("page-" + site, "en", "site" + site + ".example", level, "", lines));
            }
        }
        return pages;
    }

    private static String paragraph(String thing, int number) {
        return "The council said in report " + number + " that the " + thing
                + " would be mended before the winter, and that nobody in the town had asked for it to be closed.";
    }

    private static byte[] bytes(CleanModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
