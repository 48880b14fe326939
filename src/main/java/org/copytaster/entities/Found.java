package org.copytaster.entities;

import org.copytaster.article.EntityType;

/**
 * A mention within a {@link Document}.
 *
 * @param start its first word
 * @param end one past its last word
 * @param confidence 0 to 1
 * @param readings for each type of the model, in nats, what the sentence says for it, none for what was not read there
 */
@SuppressWarnings("ArrayRecordComponent") // Read by the document pass alone, which compares none.
record Found(int start, int end, EntityType type, double confidence, float[] readings) {

    /** The confidence of a mention that was found only because its name is one elsewhere. */
    static final double REPEATED = 0.5;

    private static final double IN_DOUBT = 0.7;

    private static final float[] NONE = {};

    Found(int start, int end, EntityType type, double confidence) {
        this(start, end, type, confidence, NONE);
    }

    Found as(EntityType other) {
        return other == type ? this : new Found(start, end, other, confidence, readings);
    }

    Found startingAt(int other) {
        return new Found(other, end, type, confidence, readings);
    }

    /** Whether its sentence leaves it open; what was found elsewhere is not in doubt. */
    boolean isInDoubt() {
        return confidence < IN_DOUBT && confidence != REPEATED;
    }

    int length() {
        return end - start;
    }
}
