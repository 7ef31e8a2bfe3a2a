package io.thalweg.runtime.restart;

/** Decides after each failure whether and when a job starts again. Remembers failures; one thread. */
public interface RestartStrategy {

    /**
     * A failure of the job.
     *
     * @param nowMillis the clock at which it was found, never less than before
     */
    Decision failed(long nowMillis);

    /**
     * What a failure leads to.
     *
     * @param restart whether the job starts again; otherwise it has failed for good
     * @param delayMillis how long to wait before it starts, 0 if it does not
     * @param newAttempt false if a restart was planned already, and this failure only belongs to it (R4)
     */
    record Decision(boolean restart, long delayMillis, boolean newAttempt) {

        /** The job has failed for good. */
        public static final Decision GIVE_UP = new Decision(false, 0, true);

        /** The job starts again. */
        public static Decision after(long delayMillis) {
            return new Decision(true, delayMillis, true);
        }
    }

    /** The first failure ends the job (R5). */
    static RestartStrategy none() {
        return nowMillis -> Decision.GIVE_UP;
    }
}
