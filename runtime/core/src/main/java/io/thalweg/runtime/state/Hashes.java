package io.thalweg.runtime.state;

/**
 * Hash functions of keys that are the same in every run: 64 bits, well mixed. Their top bits choose the key group, hence
 * the lane. The slot of a key in a table comes from a hash of the table's own ({@link SlotTable}), which has a secret. Pure
 * functions, any thread.
 */
public final class Hashes {

    /** 2^64 divided by the golden ratio: consecutive keys fall far apart. */
    static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** The inverse of the factor. */
    static final long INVERSE = inverse(FACTOR);

    /** Moves the key whose hash is 0 away from the keys that people use. */
    private static final long OFFSET = 0x51_7C_C1_B7_27_22_0A_95L;

    private Hashes() {}

    /**
     * The hash of an integral key, one to one. One multiplication carries each bit of the key upwards, and the shift brings
     * the upper half to the lower one.
     */
    public static long mix(long key) {
        long hash = (key ^ OFFSET) * FACTOR;
        return hash ^ (hash >>> 32);
    }

    /** The key whose {@link #mix} this is. */
    public static long unmix(long hash) {
        return ((hash ^ (hash >>> 32)) * INVERSE) ^ OFFSET;
    }

    /**
     * A slot for a hash, where no secret is needed.
     *
     * @param mask one less than the number of slots, a power of two up to 2^28
     */
    public static int slot(long hash, int mask) {
        return (int) (hash >>> 17) & mask;
    }

    /** The hash of an object key, by way of its own hash code. */
    public static long of(Object key) {
        return mix(key.hashCode());
    }

    /** The hash of a composite key: that of its first parts, and the hash of the next. */
    public static long combine(long first, long next) {
        return mix(first * 31 + next);
    }

    /** A hash of all characters of a text, four at a time, that depends on a secret odd factor. */
    static long text(String text, long factor) {
        int length = text.length();
        long hash = length ^ OFFSET;
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            long four = text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48;
            hash = step(hash, four, factor);
        }
        for (; at < length; at++) {
            hash = step(hash, text.charAt(at), factor);
        }
        return hash * FACTOR;
    }

    private static long step(long hash, long characters, long factor) {
        long product = (hash ^ characters) * factor;
        return product ^ (product >>> 32);
    }

    /** Newton's iteration for the multiplicative inverse modulo 2^64; each round doubles the number of right bits. */
    static long inverse(long odd) {
        long inverse = odd;
        for (int round = 0; round < 5; round++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
