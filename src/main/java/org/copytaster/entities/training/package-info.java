/** Makes the tagger's model from labelled text, and measures it. */
@NullMarked
package org.copytaster.entities.training;

import org.jspecify.annotations.NullMarked;
