package org.copytaster.entities.linking;

/** FNV-1a in 64 bits, over UTF-16 code units, finished by a mix so that every bit counts. */
final class Hash {

    private Hash() {}

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
