/** Stage 1: from the bytes a producer sent to a {@link org.copytaster.article.RawArticle}, and whether it is let in. */
@NullMarked
package org.copytaster.intake;

import org.jspecify.annotations.NullMarked;
