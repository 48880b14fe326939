/** Rebuilds and measures the line models of {@link org.copytaster.clean}. */
@NullMarked
package org.copytaster.clean.training;

import org.jspecify.annotations.NullMarked;
