package org.copytaster.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this program, as events carry them. */
public final class Pipeline {

    public static final String NAME = "copytaster";

    /** The version in the POM, written into the jar by the build. */
    public static final String VERSION = version();

    private Pipeline() {}

    private static String version() {
        try (InputStream in = Pipeline.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
