/** Stage 5: IPTC Media Topics, with the words that decided. */
@NullMarked
package org.copytaster.topics;

import org.jspecify.annotations.NullMarked;
