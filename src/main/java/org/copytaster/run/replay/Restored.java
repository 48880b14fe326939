package org.copytaster.run.replay;

import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of the attempt to have a raw record again as it came. */
sealed interface Restored {

    /** It can be had: key, value and headers, without a count of its replays. */
    record Found(ProducerRecord<byte[], byte[]> raw) implements Restored {}

    /** It can't be had any more. */
    record Gone(String why) implements Restored {}
}
