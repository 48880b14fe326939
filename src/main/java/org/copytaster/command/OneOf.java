package org.copytaster.command;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values that an option takes: for its help, which lists them, and for its reader, which refuses all others. */
abstract class OneOf implements Iterable<String>, ITypeConverter<String> {

    private final List<String> values;

    OneOf(List<String> values) {
        this.values = values;
    }

    @Override
    public final Iterator<String> iterator() {
        return values.iterator();
    }

    @Override
    public final String convert(String value) {
        if (!values.contains(value)) {
            throw new TypeConversionException("there is no '" + value + "'; there are " + String.join(", ", values));
        }
        return value;
    }
}
