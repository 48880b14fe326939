package org.copytaster.golden;

import java.util.List;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.desk.Samples;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;

/** The samples, and what the desk says of each. */
final class TastedSamples {

    private TastedSamples() {}

    /** @param name the sample's, which test reports show */
    record Tasted(String name, RawArticle raw, Verdict verdict) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Tasted> all() {
        Desk desk = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());
        return Samples.all().stream()
                .map(sample -> {
                    RawArticle raw = Intake.read(sample.json(), ContentType.JSON, null);
                    return new Tasted(sample.name(), raw, desk.taste(raw));
                })
                .toList();
    }
}
