/** Stage 2: which language an article is written in. */
@NullMarked
package org.copytaster.language;

import org.jspecify.annotations.NullMarked;
