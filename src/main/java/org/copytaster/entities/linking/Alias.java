package org.copytaster.entities.linking;

/**
 * A name that may mean a thing.
 *
 * @param tongues the languages that call it so, as bits of {@link Tongue}
 * @param first whether it is the first thing that comes to mind, where the name has several meanings
 * @param weak whether the name means other things as often, so that the article must otherwise be about this one
 */
record Alias(Thing thing, int tongues, boolean first, boolean weak) {

    boolean isOf(int tongue) {
        return (tongues & tongue) != 0;
    }
}
