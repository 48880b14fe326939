package org.copytaster.entities;

import org.copytaster.article.EntityType;

/**
 * A mention within a {@link Document}.
 *
 * @param start its first word
 * @param end one past its last word
 * @param confidence 0 to 1
 */
record Found(int start, int end, EntityType type, double confidence) {

    Found as(EntityType other) {
        return other == type ? this : new Found(start, end, other, confidence);
    }

    int length() {
        return end - start;
    }
}
