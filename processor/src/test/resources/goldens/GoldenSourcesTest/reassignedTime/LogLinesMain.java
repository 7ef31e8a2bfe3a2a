package logs;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link LogLines}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
