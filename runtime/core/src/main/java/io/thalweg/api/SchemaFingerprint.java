package io.thalweg.api;

/** The 64-bit hash of schemas: FNV-1a over the two bytes of each char, then a finisher that spreads the last ones. */
final class SchemaFingerprint {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private SchemaFingerprint() {}

    static long of(String schema) {
        long hash = OFFSET;
        for (int i = 0; i < schema.length(); i++) {
            char next = schema.charAt(i);
            hash = (hash ^ (next & 0xFF)) * PRIME;
            hash = (hash ^ (next >>> 8)) * PRIME;
        }
        return finish(hash);
    }

    /** The finisher of SplitMix64. */
    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
