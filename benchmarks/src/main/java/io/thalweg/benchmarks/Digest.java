package io.thalweg.benchmarks;

/**
 * A sum over results that does not depend on their order: two loops with equal digests have had the same results, as
 * far as 64 bits can tell. Nothing that goes into a digest can be optimised away. Used by one thread.
 */
public final class Digest {

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long sum;
    private long results;

    /** Adds one result of three words. */
    public void add(long first, long second, long third) {
        long mixed = (first * FIRST + second) * SECOND + third;
        sum += (mixed ^ (mixed >>> 32)) * FIRST;
        results++;
    }

    /** Adds the results of another digest. */
    public void add(Digest other) {
        sum += other.sum;
        results += other.results;
    }

    /** The sum. */
    public long value() {
        return sum;
    }

    /** How many results were added. */
    public long results() {
        return results;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && digest.sum == sum && digest.results == results;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sum);
    }

    @Override
    public String toString() {
        return results + " results, digest " + Long.toHexString(sum);
    }
}
