/** The command line: one class per verb. */
@NullMarked
package org.copytaster.command;

import org.jspecify.annotations.NullMarked;
