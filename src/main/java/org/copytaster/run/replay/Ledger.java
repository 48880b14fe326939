package org.copytaster.run.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a partition have been put back: all before an offset, and beyond it those whose bit is set. It is
 * written down as the committed offset of a group, so that Kafka's own tools show it: the offset is that of the first
 * record that waits, and the bits go with it as its metadata. So what one selection leaves is there for the next one,
 * whatever the selections are. For one thread.
 */
final class Ledger {

    /** What brokers take as metadata unless told otherwise (offset.metadata.max.bytes). */
    private static final int MAX_METADATA_BYTES = 4096;

    /** Far more than anybody needs; keeps a forged one from taking all memory. */
    private static final int MAX_BITMAP_BYTES = 1 << 20;

    private final String topicId;
    private final long start;
    /** Relative to {@code start}. */
    private final BitSet done;

    private long firstLeft = -1;

    private Ledger(String topicId, long start, BitSet done) {
        this.topicId = topicId;
        this.start = start;
        this.done = done;
    }

    /**
     * @param topicId that of the topic now: one that was deleted and made again starts anew
     * @param beginning the first offset that the partition has
     * @param committed what was written down last, or null
     */
    static Ledger of(String topicId, long beginning, @Nullable OffsetAndMetadata committed) {
        String metadata = committed == null ? "" : committed.metadata();
        // Without metadata, somebody has set the offset with Kafka's own tool, and means it.
        if (committed == null || !(metadata.isEmpty() || metadata.startsWith(topicId + ":"))) {
            return new Ledger(topicId, beginning, new BitSet());
        }
        BitSet done = metadata.isEmpty() ? new BitSet() : bits(metadata.substring(topicId.length() + 1));
        long start = committed.offset();
        if (beginning > start) {
            // What waited there has been deleted.
            int gone = (int) Math.min(Integer.MAX_VALUE, beginning - start);
            return new Ledger(topicId, beginning, done.get(gone, Math.max(gone, done.length())));
        }
        return new Ledger(topicId, start, done);
    }

    /** The first offset that has to be looked at. */
    long start() {
        return start;
    }

    boolean isDone(long offset) {
        return offset < start || (offset - start <= Integer.MAX_VALUE && done.get((int) (offset - start)));
    }

    /** This record is put back. */
    void putBack(long offset) {
        done.set(Math.toIntExact(offset - start));
    }

    /** This record goes on waiting. To be called in the order of offsets. */
    void left(long offset) {
        if (firstLeft < 0) {
            firstLeft = offset;
        }
    }

    /**
     * What to write down; null if it is more than can be. There is room for some 20,000 records in any pattern, and for
     * millions in a simple one.
     *
     * @param position where looking goes on: all before it has been told by {@link #putBack} or {@link #left}
     */
    @Nullable
    OffsetAndMetadata committable(long position) {
        long next = firstLeft >= 0 ? firstLeft : position;
        int shift = Math.toIntExact(next - start);
        BitSet beyond = done.get(shift, Math.max(shift, done.length()));
        String metadata = topicId + ":" + text(beyond);
        return beyond.length() > MAX_BITMAP_BYTES * 8
                        || metadata.getBytes(StandardCharsets.UTF_8).length > MAX_METADATA_BYTES
                ? null
                : new OffsetAndMetadata(next, metadata);
    }

    private static String text(BitSet bits) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bits.toByteArray());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    private static BitSet bits(String text) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(text));
            byte[] bytes = new byte[MAX_BITMAP_BYTES];
            int length = 0;
            int more;
            while ((more = inflater.inflate(bytes, length, bytes.length - length)) > 0) {
                length += more;
            }
            return BitSet.valueOf(Arrays.copyOf(bytes, length));
        } catch (IllegalArgumentException | DataFormatException e) {
            throw new IllegalStateException(
                    "the memory of earlier replays can't be read; kafka-consumer-groups.sh --reset-offsets sets it anew",
                    e);
        } finally {
            inflater.end();
        }
    }
}
