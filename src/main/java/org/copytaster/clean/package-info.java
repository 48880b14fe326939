/** Stage 3: which lines of an article are boilerplate, and why. */
@NullMarked
package org.copytaster.clean;

import org.jspecify.annotations.NullMarked;
