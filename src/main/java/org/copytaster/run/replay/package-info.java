/** Puts dead letters and rejected articles back onto the raw topic, each once, and remembers which. */
@NullMarked
package org.copytaster.run.replay;

import org.jspecify.annotations.NullMarked;
