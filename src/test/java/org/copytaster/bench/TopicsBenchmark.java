package org.copytaster.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.topics.TopicTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to file an article of which the tokens are known, and what the tokens cost, of 2,000 characters and more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TopicsBenchmark {

    private static final String ARTICLE = """
            Le conseil régional a présenté mercredi un plan de 45 millions d'euros pour rénover les lignes de train les \
            plus anciennes du département. Les travaux, qui doivent commencer au printemps, dureront au moins trois ans \
            et toucheront une vingtaine de gares. « Nous ne pouvions plus attendre », a expliqué la présidente, qui \
            rappelle que deux ponts ont dû être fermés l'hiver dernier. Les associations d'usagers demandent que des \
            bus de remplacement circulent tôt le matin et tard le soir. Les syndicats de cheminots, de leur côté, \
            craignent des suppressions d'emplois dans les petites gares et n'excluent pas un appel à la grève. Le \
            préfet a promis une réunion avec les maires avant la fin du mois. Dans l'opposition, on juge le financement \
            incertain : la moitié de la somme viendrait de l'État, qui n'a encore rien signé, et le reste de l'emprunt. \
            Les habitants des vallées les plus éloignées, eux, se souviennent des promesses faites il y a dix ans, \
            avant les élections, et de la liaison directe avec la ville qui n'est jamais venue. Un lycéen raconte qu'il \
            se lève à cinq heures pour être en classe à huit. Une infirmière de l'hôpital prend sa voiture, faute de \
            mieux. Le budget doit être voté en décembre ; les premiers trains neufs, s'ils sont commandés à temps, \
            pourraient rouler dans quatre ans. D'ici là, les ralentissements vont continuer sur une trentaine de \
            kilomètres, et la neige, comme chaque hiver, fera le reste. La région dit vouloir publier chaque mois \
            l'avancement du chantier. Les écologistes y voient un premier pas, les élus de la majorité un tournant, et \
            les usagers, pour l'instant, une annonce de plus. L'association des maires ruraux a salué le projet, tout \
            en réclamant des garanties écrites. Un économiste rappelle que chaque euro investi dans le rail en évite \
            deux sur la route. Reste à convaincre les entreprises de la vallée de revenir au fret, qu'elles ont quitté \
            il y a quinze ans.
            """;

    @Param({"2000", "20000"})
    public int characters;

    private final TopicTagger tagger = TopicTagger.bundled();
    private final Tokens headline = Tokenizer.tokenize("Trains régionaux : 45 millions pour les petites lignes");
    private String text = "";
    private Tokens body = Tokenizer.tokenize("");

    @Setup
    public void write() {
        text = ARTICLE.repeat(characters / ARTICLE.length() + 1).substring(0, characters);
        body = Tokenizer.tokenize(text);
    }

    @Benchmark
    public List<Topic> tag() {
        return tagger.tag(headline, body, List.of(), "fr");
    }

    @Benchmark
    public Tokens tokenize() {
        return Tokenizer.tokenize(text);
    }
}
