/** Benchmarks, each with the command that runs it. */
@NullMarked
package org.copytaster.bench;

import org.jspecify.annotations.NullMarked;
