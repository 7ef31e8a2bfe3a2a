package clicks;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Sessions}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
