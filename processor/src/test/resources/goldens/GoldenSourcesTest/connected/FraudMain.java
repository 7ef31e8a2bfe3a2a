package fraud;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Fraud}.
 */
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
