/** Stage 4: tokens, people, organisations, places, events and dates, their canonical names and Wikidata ids. */
@NullMarked
package org.copytaster.entities;

import org.jspecify.annotations.NullMarked;
