/** From mentions to things: canonical names, Wikidata ids, salience. */
@NullMarked
package org.copytaster.entities.linking;

import org.jspecify.annotations.NullMarked;
