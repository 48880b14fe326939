package org.copytaster.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The raw records for which the broker has refused what was sent, though it should have fitted: a topic's limit was
 * lowered in mid-work, say. A refusal is learnt of when other records are under way already, and under exactly-once it
 * spoils the transaction they share. So the batch is taken back and read again, and the record, which is known now by its
 * place, goes another way: first as a dead letter, then as a dead letter without what came with it. Of what could not be
 * sent for a reason that may pass it knows only when that was last. Safe for any number of threads.
 *
 * <p>A producer learns of refusals in a thread of its own, and a transaction that one has spoiled fails whatever else
 * waits to be sent with the same exception. So only the first refusal of a thread has its cause in its record. Nothing is
 * lost by passing over the others: the producer ends with the batch, and what was refused by itself will be so again.
 */
public final class Refusals {

    /** The key under which the dead-letter handlers find this among their settings. */
    static final String CONFIG = "copytaster.internal.refusals";

    /** The event, the dead letter in its place, and the smallest there is. */
    private static final int WAYS = 3;

    /** For so long a fault that may pass can be behind another one, in nanoseconds. */
    private static final long ECHO = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    /** Whether this thread has brought a refusal already. */
    private final ThreadLocal<Boolean> told = ThreadLocal.withInitial(() -> false);

    /** When last something could not be sent for a reason that may pass; null for never. */
    private volatile @Nullable Long delayed;

    /** Where a raw record is, as {@code ce_id} says it. */
    static String place(@Nullable String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    /** Notes that what was sent for the record of this place was refused. Returns false for the echo of a refusal. */
    boolean add(String place) {
        if (told.get()) {
            return false;
        }
        told.set(true);
        times.merge(place, 1, Integer::sum);
        return true;
    }

    /** Whether the event was refused: there must be a dead letter in its place. */
    boolean hasEvent(String place) {
        return times.getOrDefault(place, 0) > 0;
    }

    /** Whether the dead letter was refused as well. */
    boolean hasLetter(String place) {
        return times.getOrDefault(place, 0) > 1;
    }

    /** Whether every refused record has a way left that it may go. */
    public boolean canBeHelped() {
        return times.values().stream().allMatch(count -> count < WAYS);
    }

    /** Notes that something could not be sent now, for a reason that may pass. */
    void addDelay() {
        delayed = System.nanoTime();
    }

    /**
     * Whether of late something could not be sent for a reason that may pass. A transaction that it has spoiled does not
     * name it: whoever uses the transaction next is told that it is in an error, by an exception of no class of its own.
     */
    public boolean hadDelay() {
        Long last = delayed;
        return last != null && System.nanoTime() - last < ECHO;
    }

    /** Those among the settings of a handler; none has been refused where there is no such setting. */
    static Refusals of(Map<String, ?> configs) {
        return configs.get(CONFIG) instanceof Refusals refusals ? refusals : new Refusals();
    }
}
