package shared;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Newcomers}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class NewcomersMain {
    private NewcomersMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(NewcomersPlan.create(), args));
    }
}
