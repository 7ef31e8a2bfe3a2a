package heartbeat;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Heartbeat}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    public List<String> steps() {
        return List.of("beats", "Rates", "Uptime", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Heartbeat",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  beats: source, makes Beat, no watermark",
                "  Rates: window of beats, makes Rate, by machine, tumbling 2s in processing time",
                "  Uptime: window of beats, makes Rate, by machine, sessions with gap 3s in processing time",
                "  print: sink of Rates + Uptime",
                "",
                "Chains",
                "  stage 1: beats, Rates, Uptime, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Rates (by key), Uptime (by key), as bytes on pages",
                "",
                "State",
                "  Rates per key and window: beats int",
                "    slot of 16 bytes (hash of int), nothing beside it",
                "  Uptime per key and session, the newest one in the slot of its key: beats int",
                "    slot of 32 bytes (hash of int), nothing beside it",
                "",
                "Edges",
                "  beats -> Rates: Beat; direct call with the same object, allocates nothing (the source makes each record)",
                "  beats -> Uptime: Beat; direct call with the same object, allocates nothing (the source makes each record)",
                "  Rates -> print: Rate; direct call with the same object, allocates nothing (the step's own result)",
                "  Uptime -> print: Rate; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Heartbeat_Stage1(new Heartbeat(), lane)};
    }
}
