package io.thalweg.runtime.control;

/**
 * What somebody asks of a job.
 *
 * @param id names the request
 * @param command what is to be done
 * @param folder where a savepoint shall be, empty for none
 */
public record ControlRequest(String id, Command command, String folder) {

    /** What can be asked for. */
    public enum Command {
        /** A savepoint; the job goes on. */
        SAVEPOINT,
        /** The job stops behind a last checkpoint; open windows do not fire. */
        STOP,
        /** All sources end where they are, windows fire, and the job ends behind a last checkpoint. */
        DRAIN
    }
}
