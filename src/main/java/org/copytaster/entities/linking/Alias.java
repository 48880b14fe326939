package org.copytaster.entities.linking;

import java.util.Set;

/**
 * A name that may mean a thing.
 *
 * @param languages the languages in which it does; empty for all
 * @param first whether it is the first thing that comes to mind, where the name has several meanings
 */
record Alias(Thing thing, Set<String> languages, boolean first) {

    boolean isOf(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
