package org.copytaster.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copytaster.desk.StageFaultException;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.copytaster.stream.DeadLetter;
import org.jspecify.annotations.Nullable;

/** An article that failed, as {@code enrich} prints it in its place: <code>{"uri": …, "error": {…}}</code>. */
final class ErrorJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ErrorJson() {}

    static byte[] write(byte[] value, ContentType type, @Nullable String key, RuntimeException fault) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("uri", type == ContentType.JSON ? Intake.uri(value) : key);
        event.putObject("error")
                .put("stage", fault instanceof StageFaultException stage ? stage.stage() : DeadLetter.INTAKE)
                .put("message", fault.getMessage());
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
