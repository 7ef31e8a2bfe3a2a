package io.thalweg.runtime.task;

/**
 * A record could not be processed: which job, which step, which record, and why. Thrown out of a stage; the job fails.
 */
public final class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String job;
    private final String step;
    private final String position;

    /**
     * A failure.
     *
     * @param job the name of the job
     * @param step the name of the step, or null if only the stack trace of the cause tells
     * @param position where the source stood, for example {@code flights.csv at byte 4711}, or null if it is not known
     * @param cause what the step threw
     */
    public StepFailure(String job, String step, String position, Throwable cause) {
        super(message(job, step, position, cause), cause);
        this.job = job;
        this.step = step;
        this.position = position;
    }

    /**
     * The failure to throw for what a page of records ended with: {@code cause} itself if it is a {@link StepFailure},
     * which then knows better where it happened, else a new one around it.
     */
    public static StepFailure of(String job, String step, String position, Throwable cause) {
        return cause instanceof StepFailure failure ? failure : new StepFailure(job, step, position, cause);
    }

    /** The name of the job. */
    public String job() {
        return job;
    }

    /** The name of the step, or null. */
    public String step() {
        return step;
    }

    /** Where the source stood, or null. */
    public String position() {
        return position;
    }

    private static String message(String job, String step, String position, Throwable cause) {
        return job
                + " failed"
                + (step == null ? "" : " in step " + step)
                + (position == null ? "" : " (" + position + ")")
                + ": "
                + cause;
    }
}
