/** Whole articles: what the desk makes of the samples. */
@NullMarked
package org.copytaster.golden;

import org.jspecify.annotations.NullMarked;
