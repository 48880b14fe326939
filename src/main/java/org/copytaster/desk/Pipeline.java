package org.copytaster.desk;

import org.copytaster.resource.Resource;

/** Name and version of this program, as events carry them. */
public final class Pipeline {

    public static final String NAME = "copytaster";

    /** The version in the POM, written into the jar by the build. */
    public static final String VERSION =
            Resource.properties(Pipeline.class, "version.properties").getProperty("version");

    private Pipeline() {}
}
