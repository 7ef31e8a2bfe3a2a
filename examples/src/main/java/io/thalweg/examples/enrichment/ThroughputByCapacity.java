package io.thalweg.examples.enrichment;

import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.job.JobRunner;
import java.io.IOException;
import java.util.List;

/**
 * Runs the same job with room for 1, 8 and 64 records and watermarks at a time, against a service that takes ten
 * milliseconds for a call: the summary line of each run says how many records a second that makes.
 */
final class ThroughputByCapacity {

    private ThroughputByCapacity() {}

    public static void main(String[] arguments) throws IOException {
        try (PriceService service = PriceService.start(0)) {
            System.setProperty(Prices.SERVICE, service.url());
            for (JobPlan plan : List.of(OneAtATimePlan.create(), EightAtATimePlan.create(), ManyAtATimePlan.create())) {
                int code = JobRunner.run(plan, "--no-progress");
                if (code != 0) {
                    System.exit(code);
                }
            }
        }
    }
}
