package delivery;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Deliveries}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class DeliveriesMain {
    private DeliveriesMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(DeliveriesPlan.create(), args));
    }
}
