/** Rebuilds the model of the language stage. */
@NullMarked
package org.copytaster.language.training;

import org.jspecify.annotations.NullMarked;
