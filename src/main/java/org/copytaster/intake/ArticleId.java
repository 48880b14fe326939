package org.copytaster.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The id of an article: its own {@code uri}, else the record's key, else a hash of source and text. */
final class ArticleId {

    private static final String HASH_PREFIX = "urn:copytaster:sha256:";

    private ArticleId() {}

    static String of(@Nullable String uri, @Nullable String key, @Nullable String source, String text) {
        if (uri != null && !uri.isBlank()) {
            return uri;
        }
        if (key != null && !key.isBlank()) {
            return key;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((source == null ? "" : source).getBytes(StandardCharsets.UTF_8));
            // Keeps ("ab", "c") and ("a", "bc") apart.
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HASH_PREFIX + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
