package readings;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Readings}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ReadingsMain {
    private ReadingsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(ReadingsPlan.create(), args));
    }
}
