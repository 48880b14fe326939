package org.copytaster.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.copytaster.desk.Models;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.linking.Linker;
import org.copytaster.language.LanguageIdentifier;
import org.copytaster.resource.Resource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a start waits for: each call reads models from the class path, the first in a fresh process. {@code -wi 20 -f 1}
 * shows what reading costs once the code is compiled.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class LoadBenchmark {

    /** The entity model with its lists. */
    @Benchmark
    public EntityModel entities() {
        return EntityModel.bundled();
    }

    /** Language, entities with their lists, the linker's tables, one after the other. */
    @Benchmark
    public List<Object> languageAndEntities() {
        return List.of(LanguageIdentifier.bundled(), EntityModel.bundled(), Linker.bundled());
    }

    /** The same side by side, as {@link Models} reads them. */
    @Benchmark
    public List<Object> languageAndEntitiesSideBySide() {
        Supplier<EntityModel> entities = Resource.beside(EntityModel::bundled);
        Supplier<Linker> linker = Resource.beside(Linker::bundled);
        return List.of(LanguageIdentifier.bundled(), entities.get(), linker.get());
    }

    /** The models of all stages, side by side, as the program reads them. */
    @Benchmark
    public Models allStages() {
        return Models.bundled();
    }
}
