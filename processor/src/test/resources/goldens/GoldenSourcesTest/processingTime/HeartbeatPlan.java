package heartbeat;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Heartbeat}; none of it is on the hot path.
 */
public final class HeartbeatPlan implements JobPlan {
    private HeartbeatPlan() {
    }

    /**
     * The plan of the job.
     */
    public static HeartbeatPlan create() {
        return new HeartbeatPlan();
    }

    @Override
    public String name() {
        return "Heartbeat";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Heartbeat\n  parallelism 1, key groups 128\n\nSteps\n  beats: source, makes Beat, no watermark\n  Rates: window of beats, makes Rate, by machine, tumbling 2s in processing time\n  Uptime: window of beats, makes Rate, by machine, sessions with gap 3s in processing time\n  print: sink of Rates + Uptime\n\nChains\n  stage 1: beats, Rates, Uptime, print\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Rates per key and window: beats int\n    slot of 16 bytes (hash of int), nothing beside it\n  Uptime per key and session: beats int\n    slot of 16 bytes (hash of int), nothing beside it\n\nEdges\n  beats -> Rates: Beat; direct call with the same object, allocates nothing (the source makes each record)\n  beats -> Uptime: Beat; direct call with the same object, allocates nothing (the source makes each record)\n  Rates -> print: Rate; direct call with the same object, allocates nothing (the step's own result)\n  Uptime -> print: Rate; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Heartbeat_Stage1(new Heartbeat(), lane)};
    }
}
