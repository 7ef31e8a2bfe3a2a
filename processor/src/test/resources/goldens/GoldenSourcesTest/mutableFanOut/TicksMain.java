package ticks;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Ticks}.
 */
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
