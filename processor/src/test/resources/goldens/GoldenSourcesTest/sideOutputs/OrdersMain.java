package orders;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Orders}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class OrdersMain {
    private OrdersMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(OrdersPlan.create(), args));
    }
}
