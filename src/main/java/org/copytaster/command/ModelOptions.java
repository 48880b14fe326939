package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Path;
import org.copytaster.clean.CleanSettings;
import org.copytaster.desk.Models;
import org.copytaster.entities.EntityModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which models the desk works with. */
final class ModelOptions {

    @Option(
            names = "--entities-model",
            paramLabel = "FILE",
            description = "An entity model of your own, made by `copytaster train entities`"
                    + " (default: the one that ships).")
    private @Nullable Path entities;

    /** @throws IOException that says so in one sentence if the file cannot be read or is no such model */
    Models load(CleanSettings cleaning) throws IOException {
        return entities == null ? Models.bundled(cleaning) : Models.with(EntityModel.load(entities), cleaning);
    }
}
