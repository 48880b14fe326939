package org.copytaster.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes from a topic, made fit for a terminal: what came from outside must not move its cursor or change its colours. */
final class Printable {

    private Printable() {}

    /** As text, control and direction characters written as escapes; bytes that are no UTF-8 in hexadecimal. */
    static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "(none)";
        }
        try {
            return text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return "0x" + HexFormat.of().formatHex(bytes);
        }
    }

    /** Control and direction characters as escapes; line breaks and tabs stay. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || !isUnseen(c)) {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return out.toString();
    }

    private static boolean isUnseen(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
