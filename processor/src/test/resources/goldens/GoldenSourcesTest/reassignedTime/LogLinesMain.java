package logs;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link LogLines}.
 */
public final class LogLinesMain {
    private LogLinesMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(LogLinesPlan.create(), args));
    }
}
