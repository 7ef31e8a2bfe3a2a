package io.thalweg.runtime.state;

/**
 * Hash functions of keyed state: 64 bits, well mixed. The top 15 bits choose the key group, the 28 from bit 17 on the
 * slot. Pure functions, any thread.
 */
public final class Hashes {

    /** 2^64 divided by the golden ratio: consecutive keys fall far apart. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final long INVERSE = inverse(FACTOR);

    /** Moves the key whose hash is 0, which tables treat apart, away from the keys that people use. */
    private static final long OFFSET = 0x51_7C_C1_B7_27_22_0A_95L;

    private Hashes() {}

    /**
     * The hash of an integral key. One to one, so that a table may store the hash in place of the key. One multiplication
     * carries each bit of the key upwards, and the shift brings the upper half to the lower one; a second round was
     * measured to cost 5 to 9 % of a keyed count, since fewer look-ups then overlap.
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
     * The first slot of a key in a table. Its bits are not those that choose the key group: a lane owns some groups only,
     * and their keys shall fill the whole table.
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

    /** Newton's iteration for the multiplicative inverse modulo 2^64; each round doubles the number of right bits. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int round = 0; round < 5; round++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
