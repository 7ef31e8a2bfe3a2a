package flights;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link DelayedFlights}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class DelayedFlightsMain {
    private DelayedFlightsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(DelayedFlightsPlan.create(), args));
    }
}
