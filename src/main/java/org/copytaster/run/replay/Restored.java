package org.copytaster.run.replay;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What became of the attempt to have a raw record again as it came. */
sealed interface Restored {

    /** The raw record, without a count of its replays. */
    record Record(byte @Nullable [] key, byte @Nullable [] value, Headers headers) implements Restored {}

    /** It can't be had any more. */
    record Gone(String why) implements Restored {}
}
