/** The benchmark behind {@code copytaster bench}: what an article costs, and what of that is the framework's. */
@NullMarked
package org.copytaster.run.bench;

import org.jspecify.annotations.NullMarked;
