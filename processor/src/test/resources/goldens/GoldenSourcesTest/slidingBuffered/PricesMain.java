package prices;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Prices}.
 */
public final class PricesMain {
    private PricesMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(PricesPlan.create(), args));
    }
}
