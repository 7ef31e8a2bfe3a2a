package io.thalweg.testkit.checkpoint;

/** What others know of a job whatever happens to its files: what a crash must not contradict. One thread at a time. */
final class Outside {

    /** None yet. */
    static final long NONE = -1;

    private long acknowledged = NONE;
    private long committed = NONE;
    private long epoch = NONE;
    private boolean forgetting;
    private long forgotten = NONE;

    /** A checkpoint is said to be complete. */
    void acknowledge(long id) {
        acknowledged = id;
        forgetting = false;
    }

    /** Output is committed, for everybody to see. */
    void commit(long id) {
        committed = id;
    }

    /** A process has begun to work in that epoch. */
    void begin(long newEpoch) {
        epoch = newEpoch;
    }

    /** What there is shall count no more. */
    void forgetting() {
        forgetting = true;
    }

    /** What there was counts no more. */
    void forget() {
        forgotten = acknowledged;
        committed = NONE;
    }

    long acknowledged() {
        return acknowledged;
    }

    long committed() {
        return committed;
    }

    long epoch() {
        return epoch;
    }

    /** Whether a job that starts now may begin afresh. */
    boolean mayBeEmpty() {
        return acknowledged == NONE || forgetting;
    }

    /** The newest checkpoint that counts no more. */
    long forgotten() {
        return forgotten;
    }

    @Override
    public String toString() {
        return "acknowledged " + acknowledged + ", committed " + committed + ", epoch " + epoch
                + ", forgotten " + forgotten
                + (forgetting ? ", forgetting" : "");
    }
}
