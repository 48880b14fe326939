/** The rules that the packages keep among themselves. */
@NullMarked
package org.copytaster.architecture;

import org.jspecify.annotations.NullMarked;
