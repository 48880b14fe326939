package org.copytaster.stream;

/**
 * An event larger than its topic takes. Thrown before it is sent: under exactly-once, a record that the broker refuses
 * spoils the whole transaction, and the next attempt meets the same record.
 */
public final class OversizedEventException extends RuntimeException {

    /** One that should have fitted, as far as could be known. */
    OversizedEventException(String topic) {
        super("the event was refused by " + topic + " for its size");
    }

    OversizedEventException(String topic, long size, long limit) {
        super("the event for " + topic + " has " + size + " bytes, at most " + limit + " fit");
    }
}
