/** The words every stage speaks: records only, no behaviour beyond what keeps them valid. */
@NullMarked
package org.copytaster.article;

import org.jspecify.annotations.NullMarked;
