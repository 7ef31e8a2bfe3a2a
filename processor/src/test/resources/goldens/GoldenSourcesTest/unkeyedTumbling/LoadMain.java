package load;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Load}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class LoadMain {
    private LoadMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(LoadPlan.create(), args));
    }
}
