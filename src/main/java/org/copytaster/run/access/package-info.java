/** What each verb needs of a cluster with an authorizer, and which of it is missing. */
@NullMarked
package org.copytaster.run.access;

import org.jspecify.annotations.NullMarked;
