package org.copytaster.entities.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hand-written tables. A line is one thing: {@code id kind country | names | languages names | …}, parts
 * separated by bars, names by semicolons. The first part with names holds the English ones, good in every language; the
 * others begin with the codes of their languages. The first name of a language is the canonical one. A star behind a
 * name marks its first meaning, where several things bear it. A dash stands for no id and no country. A thing may have
 * several lines (in several files): they add up, and the first one names it.
 */
final class TableReader {

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<String, List<Alias>> aliases;

    TableReader(Map<String, List<Alias>> aliases) {
        this.aliases = aliases;
    }

    /** @throws IllegalStateException if a line is malformed, with its text */
    void read(String resource) {
        try (BufferedReader lines = open(resource)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    readThing(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(resource + ": " + e.getMessage(), e);
        }
    }

    private void readThing(String line) {
        List<String> parts = split(line, '|');
        List<String> head = split(parts.get(0), ' ');
        if (head.size() != 3 || parts.size() < 2) {
            throw new IllegalArgumentException("not an entry: " + line);
        }
        List<Named> named = new ArrayList<>();
        named.add(new Named(Set.of(), split(parts.get(1), ';')));
        for (String part : parts.subList(2, parts.size())) {
            int space = part.indexOf(' ');
            named.add(
                    new Named(Set.copyOf(split(part.substring(0, space), ',')), split(part.substring(space + 1), ';')));
        }
        Thing thing = thing(head, named);
        for (Named group : named) {
            for (String name : group.names()) {
                add(name, group.languages(), thing);
            }
        }
    }

    private Thing thing(List<String> head, List<Named> named) {
        String id = head.get(0).equals("-") ? null : head.get(0);
        Map<String, String> names = new LinkedHashMap<>();
        for (Named group : named) {
            for (String language : group.languages()) {
                names.putIfAbsent(language, plain(group.names().get(0)));
            }
        }
        String country = head.get(2).equals("-") ? "" : head.get(2);
        Thing thing = new Thing(
                id, Kind.of(head.get(1)), country, plain(named.get(0).names().get(0)), names);
        return id == null ? thing : Objects.requireNonNullElse(things.putIfAbsent(id, thing), thing);
    }

    private void add(String name, Set<String> languages, Thing thing) {
        List<Alias> meanings = aliases.computeIfAbsent(FoldedName.of(name), key -> new ArrayList<>(1));
        meanings.add(new Alias(thing, languages, name.endsWith("*")));
    }

    private static String plain(String name) {
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    static BufferedReader open(String resource) {
        return new BufferedReader(new InputStreamReader(stream(resource), StandardCharsets.UTF_8));
    }

    static InputStream stream(String resource) {
        @Nullable InputStream stream = TableReader.class.getResourceAsStream(resource);
        return Objects.requireNonNull(stream, resource);
    }

    private record Named(Set<String> languages, List<String> names) {}
}
