package ticks;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Ticks}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class TicksMain {
    private TicksMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(TicksPlan.create(), args));
    }
}
