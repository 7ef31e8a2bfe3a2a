package quotes;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Prices}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
