package io.thalweg.benchmarks;

/**
 * A hand-written loop and the generated one that must do the same.
 *
 * @param hand what a performance engineer would write for this very input
 * @param generated the job
 */
public record Comparison(Loop hand, Loop generated) {

    /** Records after which digests are compared: a dozen firings of the windows. */
    public static final int CHECKED = 8_000_000;

    /**
     * Runs both over the same records.
     *
     * @return this, so that the warm loops can go on from here
     * @throws IllegalStateException if their results differ, or if there are none
     */
    public Comparison check(int records) {
        hand.run(records);
        generated.run(records);
        if (hand.digest().results() == 0 || !hand.digest().equals(generated.digest())) {
            throw new IllegalStateException("by hand " + hand.digest() + ", generated " + generated.digest());
        }
        return this;
    }
}
