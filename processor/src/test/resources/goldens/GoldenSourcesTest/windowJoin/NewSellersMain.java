package market;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link NewSellers}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class NewSellersMain {
    private NewSellersMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(NewSellersPlan.create(), args));
    }
}
