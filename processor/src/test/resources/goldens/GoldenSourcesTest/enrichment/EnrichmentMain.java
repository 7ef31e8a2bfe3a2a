package orders;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Enrichment}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class EnrichmentMain {
    private EnrichmentMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(EnrichmentPlan.create(), args));
    }
}
