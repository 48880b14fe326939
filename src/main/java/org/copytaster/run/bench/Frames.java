package org.copytaster.run.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.resource.Resource;

/** The sentences of one language with slots for what changes, from {@code <language>.txt}. Immutable. */
record Frames(
        List<String> headlines, List<String> sentences, List<String> quotes, List<String> residue, List<String> days) {

    static Frames of(String language) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Resource.lines(Frames.class, language + ".txt")) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
        return new Frames(
                sections.getOrDefault("headline", List.of()),
                sections.getOrDefault("sentence", List.of()),
                sections.getOrDefault("quote", List.of()),
                sections.getOrDefault("residue", List.of()),
                sections.getOrDefault("day", List.of()));
    }
}
