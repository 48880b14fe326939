/** Stage 6: all stages in one pure call, from raw article to verdict, and the verdict as JSON. */
@NullMarked
package org.copytaster.desk;

import org.jspecify.annotations.NullMarked;
