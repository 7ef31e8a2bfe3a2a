package shop;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Payments}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class PaymentsMain {
    private PaymentsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(PaymentsPlan.create(), args));
    }
}
