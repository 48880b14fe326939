package org.copytaster.entities.training;

import java.util.List;

/**
 * A sentence of a labelled corpus, as it stands in the file.
 *
 * @param tokens the corpus's own tokens
 * @param tags one for each: {@code O}, {@code B-TYPE}, {@code I-TYPE}
 */
record BioSentence(List<String> tokens, List<String> tags) {}
