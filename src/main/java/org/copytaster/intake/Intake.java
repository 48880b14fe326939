package org.copytaster.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.copytaster.article.RawArticle;
import org.jspecify.annotations.Nullable;

/** Reads the value of a raw record. Stateless, safe for any number of threads. */
public final class Intake {

    private Intake() {}

    /**
     * @param value the record's value
     * @param type what its header says it is
     * @param key the record's key, the article's id unless the article has a {@code uri} of its own
     * @throws MalformedArticleException where no article can be read from the value
     */
    public static RawArticle read(byte[] value, ContentType type, @Nullable String key) {
        return switch (type) {
            case TEXT -> text(value, key);
            case JSON -> RawArticleJson.read(value, key);
            case HTML -> HtmlText.read(decode(value), key);
            case UNDECLARED -> looksLikeJson(value) ? undeclaredJson(value, key) : text(value, key);
        };
    }

    /** The {@code uri} in a value that is JSON; null where there is none, or the value can't be read. */
    public static @Nullable String uri(byte[] value) {
        return RawArticleJson.uri(value);
    }

    private static RawArticle text(byte[] value, @Nullable String key) {
        String text = decode(value);
        return new RawArticle(ArticleId.of(null, key, null, text), text, null, null, null, null, null, Map.of());
    }

    /** A JSON object that has no text, such as a line of code that somebody wrote about, is text itself. */
    private static RawArticle undeclaredJson(byte[] value, @Nullable String key) {
        return RawArticleJson.hasText(value) ? RawArticleJson.read(value, key) : text(value, key);
    }

    /** No story begins with <code>{"</code>, so that what does and can't be parsed is broken JSON, and not a text. */
    private static boolean looksLikeJson(byte[] value) {
        int at = skipBlanks(value, startsWithByteOrderMark(value) ? 3 : 0);
        if (at == value.length || value[at] != '{') {
            return false;
        }
        at = skipBlanks(value, at + 1);
        return at < value.length && (value[at] == '"' || value[at] == '}');
    }

    private static int skipBlanks(byte[] value, int from) {
        int at = from;
        while (at < value.length && (value[at] == ' ' || value[at] == '\n' || value[at] == '\r' || value[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean startsWithByteOrderMark(byte[] value) {
        return value.length >= 3 && value[0] == (byte) 0xEF && value[1] == (byte) 0xBB && value[2] == (byte) 0xBF;
    }

    private static String decode(byte[] value) {
        int from = startsWithByteOrderMark(value) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(value, from, value.length - from);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedArticleException("not UTF-8: byte " + bytes.position() + " of " + value.length, e);
        }
    }
}
