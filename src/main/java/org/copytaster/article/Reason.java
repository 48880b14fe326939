package org.copytaster.article;

import java.util.Locale;

/** Why a line was struck out. The contract's closed list; {@link #code()} is what events carry. */
public enum Reason {
    AUTHOR_BIO,
    SHARE_PROMPT,
    NEWSLETTER_PROMPT,
    READ_MORE_LINK,
    PHOTO_CREDIT,
    COPYRIGHT,
    COMMENT_PROMPT,
    SUBSCRIPTION,
    NAVIGATION,
    TIMESTAMP_BYLINE,
    AD_LABEL,
    COOKIE_NOTICE,
    CORRECTION_NOTE,
    CONTACT_TIP,
    DISCLAIMER,
    RELATED_HEADLINE,
    REPEATED_LINE,
    RULE,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
