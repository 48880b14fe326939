package org.copytaster.entities;

/** The tagger's weights and the linker's tables. Immutable, shared by all threads. */
public final class EntityModel {

    private EntityModel() {}

    /** The model that ships in the jar. */
    public static EntityModel bundled() {
        return new EntityModel();
    }
}
