package org.copytaster.run.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one language with slots for what changes, from {@code <language>.txt}. Immutable. */
record Frames(
        List<String> headlines, List<String> sentences, List<String> quotes, List<String> residue, List<String> days) {

    static Frames of(String language) {
        String name = language + ".txt";
        try (InputStream in = Frames.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frames read(BufferedReader lines) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines.lines().toList()) {
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
