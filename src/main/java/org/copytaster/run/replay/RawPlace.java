package org.copytaster.run.replay;

import org.jspecify.annotations.Nullable;

/** The place of a record on the raw topic. */
public record RawPlace(int partition, long offset) {

    /** From the three headers of a dead letter, or null if they are not of this topic, or make no sense. */
    static @Nullable RawPlace of(
            String rawTopic, @Nullable String topic, @Nullable String partition, @Nullable String offset) {
        // Whoever may write to the outgoing topics must not choose what is read in the operator's name.
        if (!rawTopic.equals(topic) || partition == null || offset == null) {
            return null;
        }
        try {
            RawPlace place = new RawPlace(Integer.parseInt(partition), Long.parseLong(offset));
            return place.partition < 0 || place.offset < 0 ? null : place;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** From the {@code ce_id} of an event: {@code topic-partition@offset}. */
    static @Nullable RawPlace of(String rawTopic, @Nullable String id) {
        if (id == null) {
            return null;
        }
        int at = id.lastIndexOf('@');
        int dash = at < 0 ? -1 : id.lastIndexOf('-', at);
        return dash < 0 ? null : of(rawTopic, id.substring(0, dash), id.substring(dash + 1, at), id.substring(at + 1));
    }
}
