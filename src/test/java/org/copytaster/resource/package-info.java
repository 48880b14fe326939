@NullMarked
package org.copytaster.resource;

import org.jspecify.annotations.NullMarked;
