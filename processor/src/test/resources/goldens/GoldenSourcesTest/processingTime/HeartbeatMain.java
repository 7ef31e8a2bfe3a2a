package heartbeat;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Heartbeat}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class HeartbeatMain {
    private HeartbeatMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(HeartbeatPlan.create(), args));
    }
}
