package org.copytaster.run.replay;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Headers as text. */
public final class HeaderText {

    private HeaderText() {}

    /** The last header of that name, or null if there is none. */
    public static @Nullable String of(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A count; 0 where there is none, or none that makes sense: a producer may write what it likes. */
    static int count(Headers headers, String name) {
        String text = of(headers, name);
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
