package shapes;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Drawings}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
