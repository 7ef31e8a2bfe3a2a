package wide;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Wide}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class WideMain {
    private WideMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(WidePlan.create(), args));
    }
}
