package heartbeat;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Heartbeat}.
 */
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
