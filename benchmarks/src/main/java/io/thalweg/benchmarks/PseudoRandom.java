package io.thalweg.benchmarks;

/** SplitMix64: the same numbers for both sides, at about a nanosecond each. Used by one thread. */
public final class PseudoRandom {

    private long state;

    /** A sequence that depends on the seed alone. */
    public PseudoRandom(long seed) {
        state = seed;
    }

    /** The next 64 random bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        return scramble(state);
    }

    /** One to one, 0 to 0: what looks random, made of what does not. */
    public static long scramble(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** Makes the upper 32 of random bits a number from 0 to {@code bound - 1}. */
    public static int below(int bound, long bits) {
        return (int) ((bits >>> 32) * bound >>> 32);
    }
}
