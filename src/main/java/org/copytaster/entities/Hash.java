package org.copytaster.entities;

/** 64-bit hashes of character ranges and feature values: FNV-1a, finished as in MurmurHash3. */
public final class Hash {

    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    public static long add(long hash, long value) {
        return (hash ^ value) * PRIME;
    }

    public static long of(CharSequence text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) {
            hash = add(hash, text.charAt(i));
        }
        return hash;
    }

    /** Spreads a hash over all its bits. */
    public static long mix(long hash) {
        long h = hash ^ (hash >>> 33);
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
