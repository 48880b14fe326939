/** That the benchmark measures what it says. */
@NullMarked
package org.copytaster.run.bench;

import org.jspecify.annotations.NullMarked;
