/** What ships in the jar beside the classes, as bytes. */
@NullMarked
package org.copytaster.resource;

import org.jspecify.annotations.NullMarked;
