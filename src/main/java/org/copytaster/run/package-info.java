/** The life of the process: settings, embedded broker, health, metrics, HTTP endpoint. */
@NullMarked
package org.copytaster.run;

import org.jspecify.annotations.NullMarked;
