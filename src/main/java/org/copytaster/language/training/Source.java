package org.copytaster.language.training;

/** @param weight how much it counts among the sources of a language */
record Source(GramCounts counts, double weight) {}
