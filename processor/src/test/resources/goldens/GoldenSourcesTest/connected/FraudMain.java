package fraud;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Fraud}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class FraudMain {
    private FraudMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(FraudPlan.create(), args));
    }
}
