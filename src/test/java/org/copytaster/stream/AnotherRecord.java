package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;

/** The record that is at the desk when the refusal arrives: it has nothing to do with it. */
final class AnotherRecord implements ErrorHandlerContext {

    @Override
    public String topic() {
        return "raw";
    }

    @Override
    public int partition() {
        return 0;
    }

    @Override
    public long offset() {
        return 8;
    }

    @Override
    public Headers headers() {
        return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
        return "desk";
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
        return 0;
    }

    @Override
    public byte[] sourceRawKey() {
        return "urn:b".getBytes(UTF_8);
    }

    @Override
    public byte[] sourceRawValue() {
        return "raw article".getBytes(UTF_8);
    }
}
