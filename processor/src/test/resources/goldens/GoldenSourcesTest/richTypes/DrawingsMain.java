package shapes;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Drawings}.
 */
public final class DrawingsMain {
    private DrawingsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(DrawingsPlan.create(), args));
    }
}
