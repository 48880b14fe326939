package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.article.EntityType;
import org.copytaster.entities.Languages;
import org.copytaster.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of things. A line is one thing: {@code id kind country | names | languages names | …}, parts
 * separated by bars, names by semicolons. The first part with names holds the English ones, the others begin with the
 * codes of their languages; where a language has no part, the English names are its own, and those of people are good
 * everywhere. The first name of a language is the canonical one. A star behind a name marks its first meaning, where
 * several things bear it; a question mark a name that means other things as often. What stands in brackets behind a name
 * is no part of it. A dash stands for no id and no country. A thing may have several lines (in several files): they add
 * up, and the first one names it.
 */
final class TableReader {

    private final Map<String, Thing> things = new HashMap<>(1 << 11);
    private final Map<String, List<Alias>> aliases;

    TableReader(Map<String, List<Alias>> aliases) {
        this.aliases = aliases;
    }

    /** @throws IllegalStateException if a line is malformed, with its text */
    void read(String resource) {
        try {
            for (String line : Resource.lines(TableReader.class, resource)) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    readThing(line);
                }
            }
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
        List<Named> named = new ArrayList<>(parts.size());
        int listed = 0;
        for (String part : parts.subList(2, parts.size())) {
            int space = part.indexOf(' ');
            Named group = new Named(tongues(part.substring(0, space)), split(part.substring(space + 1), ';'));
            listed |= group.tongues();
            named.add(group);
        }
        List<String> english = split(parts.get(1), ';');
        Thing thing = thing(head, english.get(0), named);
        boolean everywhere = thing.kind().type() == EntityType.PERSON;
        for (String name : english) {
            add(name, everywhere ? Tongue.ALL : ~listed | Tongue.ENGLISH, thing);
        }
        for (Named group : named) {
            for (String name : group.names()) {
                add(name, group.tongues(), thing);
            }
        }
    }

    private Thing thing(List<String> head, String english, List<Named> named) {
        String id = head.get(0).equals("-") ? null : head.get(0);
        Thing known = id == null ? null : things.get(id);
        if (known != null) {
            return known;
        }
        @Nullable String[] names = new String[Tongue.COUNT];
        for (Named group : named) {
            String name = plain(group.names().get(0));
            for (int language = 0; language < names.length; language++) {
                if ((group.tongues() & (1 << language)) != 0 && names[language] == null) {
                    names[language] = name;
                }
            }
        }
        String country = head.get(2).equals("-") ? "" : head.get(2);
        Thing thing = new Thing(id, Kind.of(head.get(1)), country, plain(english), names);
        if (id != null) {
            things.put(id, thing);
        }
        return thing;
    }

    private void add(String name, int tongues, Thing thing) {
        String folded = FoldedName.of(name);
        char mark = name.charAt(name.length() - 1);
        Alias alias = new Alias(thing, tongues, mark == '*', mark == '?');
        // Most names have one meaning: their list needs no room for more.
        List<Alias> before = aliases.putIfAbsent(folded, List.of(alias));
        if (before != null) {
            List<Alias> all = new ArrayList<>(before.size() + 1);
            all.addAll(before);
            all.add(alias);
            aliases.put(folded, all);
        }
    }

    private static int tongues(String codes) {
        int tongues = 0;
        for (String code : split(codes, ',')) {
            if (Languages.index(code) == Tongue.COUNT) {
                throw new IllegalArgumentException("no language of ours: " + codes);
            }
            tongues |= Tongue.of(code);
        }
        return tongues;
    }

    /** A name without its mark, and without what tells it from its namesakes: "Vox (Spain)" is called Vox. */
    private static String plain(String name) {
        String plain = name.endsWith("*") || name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
        int bracket = plain.indexOf(" (");
        return bracket > 0 ? plain.substring(0, bracket) : plain;
    }

    /** The parts of a text between separators, without blanks around them; empty ones are left out. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(4);
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

    private record Named(int tongues, List<String> names) {}
}
