package org.copytaster.intake;

import java.util.Locale;

/** What the value of a raw record is, as its {@code content-type} header says. */
public enum ContentType {
    /** Not said: a JSON object with {@code text} is JSON, anything else is text. */
    UNDECLARED,
    TEXT,
    JSON,
    HTML;

    /** The header's name, in the binary mode of CloudEvents as everywhere else. */
    public static final String HEADER = "content-type";

    /**
     * @param mediaType a media type with or without parameters, such as {@code text/html; charset=utf-8}
     * @throws MalformedArticleException for one that can't be an article, or a character set other than UTF-8
     */
    public static ContentType of(String mediaType) {
        String[] parts = mediaType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace("\"", "").trim();
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw new MalformedArticleException("content-type " + mediaType + ": only UTF-8 is read");
            }
        }
        String type = parts[0].trim();
        return switch (type) {
            case "text/plain" -> TEXT;
            case "application/json", "text/json" -> JSON;
            case "text/html", "application/xhtml+xml" -> HTML;
            default -> {
                if (type.endsWith("+json")) {
                    yield JSON;
                }
                throw new MalformedArticleException(
                        "content-type " + mediaType + ": text/plain, application/json or text/html is wanted");
            }
        };
    }
}
