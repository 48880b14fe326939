package org.copytaster.stream;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** How many bytes a record takes in a batch, at most, without the batch's own framing. */
public final class RecordSize {

    /** Room for the framing of a batch of one record and for what the length of each field takes. */
    public static final long FRAMING = 512;

    /** What the lengths of a header's key and value take. */
    private static final long HEADER = 10;

    private RecordSize() {}

    public static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        long size = length(key) + length(value);
        for (Header header : headers) {
            // Three bytes is the most that UTF-8 makes of a UTF-16 code unit.
            size += 3L * header.key().length() + length(header.value()) + HEADER;
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
