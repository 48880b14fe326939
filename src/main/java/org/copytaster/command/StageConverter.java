package org.copytaster.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.copytaster.desk.Stage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a stage's name as the contract writes it, in lower case. */
final class StageConverter implements ITypeConverter<Stage> {

    @Override
    public Stage convert(String value) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.code().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no stage " + value + "; there are "
                        + Arrays.stream(Stage.values()).map(Stage::code).collect(Collectors.joining(", "))));
    }
}
