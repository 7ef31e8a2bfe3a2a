package io.thalweg.runtime.job;

/** How a job's process ends. */
public final class ExitCode {

    /** All sources have ended, or the job was asked to stop and did so in order. */
    public static final int FINISHED = 0;

    /** The job failed. */
    public static final int FAILED = 1;

    /** The command line could not be understood. */
    public static final int USAGE = 2;

    /** The configuration does not fit the job. */
    public static final int CONFIGURATION = 3;

    private ExitCode() {}
}
