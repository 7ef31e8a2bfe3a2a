package shipments;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Shipments}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ShipmentsMain {
    private ShipmentsMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(ShipmentsPlan.create(), args));
    }
}
