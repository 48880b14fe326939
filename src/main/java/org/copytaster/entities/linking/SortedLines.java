package org.copytaster.entities.linking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of a file that are sorted by their first field, searched as they stand: nothing is parsed before it is asked for.
 * Fields are parted by tabs; the first one is ASCII. Immutable, safe for any number of threads.
 */
final class SortedLines {

    private final byte[] text;
    private final int[] starts;
    private final int count;

    /** @param from where the first line starts; the lines end before the first empty one, or with the text */
    SortedLines(byte[] text, int from) {
        this.text = text;
        int[] found = new int[1 << 14];
        int size = 0;
        int start = from;
        for (int i = from; i < text.length; i++) {
            if (text[i] == '\n') {
                if (i == start) {
                    break;
                }
                if (size == found.length - 1) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = start;
                start = i + 1;
            }
        }
        found[size] = start;
        this.starts = found;
        this.count = size;
    }

    int count() {
        return count;
    }

    /** Where the text goes on behind the lines and the empty line after them. */
    int end() {
        return starts[count] + 1;
    }

    /** The first line whose first field is this key, or starts with it; -1 if there is none. */
    int first(CharSequence key, boolean whole) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, key, whole) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && compare(low, key, whole) == 0 ? low : -1;
    }

    /** Whether the first field of a line is this key; false beyond the last line. */
    boolean is(int line, CharSequence key) {
        return line < count && compare(line, key, true) == 0;
    }

    private int compare(int line, CharSequence key, boolean whole) {
        int start = starts[line];
        for (int i = 0; i < key.length(); i++) {
            int difference = text[start + i] - key.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return whole && text[start + key.length()] != '\t' ? 1 : 0;
    }

    /** The fields of a line. */
    String[] fields(int line, int number) {
        String[] fields = new String[number];
        int at = starts[line];
        for (int i = 0; i < number; i++) {
            int end = at;
            while (text[end] != '\t' && text[end] != '\n') {
                end++;
            }
            fields[i] = new String(text, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
        }
        return fields;
    }
}
