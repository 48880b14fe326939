/** Looks at everything the desk depends on, and says in plain words what to do. */
@NullMarked
package org.copytaster.run.doctor;

import org.jspecify.annotations.NullMarked;
