package io.thalweg.benchmarks;

/**
 * One side of a comparison: reads records from its own endless generator and puts results into a digest. Keeps its
 * state from call to call, as a job does. Used by one thread.
 */
public interface Loop {

    /** Records per call that benchmarks use: long against the call, short against an iteration. */
    int RECORDS = 65_536;

    /** Takes the next records and does all work they cause. */
    void run(int records);

    /** What has come out so far. */
    Digest digest();
}
