/** Trains the hashed model of stage 5 and what its lexicons' entries weigh, and measures the stage on labelled articles. */
@NullMarked
package org.copytaster.topics.training;

import org.jspecify.annotations.NullMarked;
