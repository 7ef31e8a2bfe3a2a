package shop;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Shop}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ShopMain {
    private ShopMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(ShopPlan.create(), args));
    }
}
