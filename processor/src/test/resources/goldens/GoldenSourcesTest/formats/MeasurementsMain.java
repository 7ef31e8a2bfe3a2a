package formats;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Measurements}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class MeasurementsMain {
    private MeasurementsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(MeasurementsPlan.create(), args));
    }
}
