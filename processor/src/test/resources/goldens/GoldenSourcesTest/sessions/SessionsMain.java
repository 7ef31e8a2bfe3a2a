package clicks;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Sessions}.
 */
public final class SessionsMain {
    private SessionsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(SessionsPlan.create(), args));
    }
}
