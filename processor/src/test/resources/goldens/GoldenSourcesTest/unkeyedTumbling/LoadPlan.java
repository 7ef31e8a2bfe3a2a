package load;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Load}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class LoadPlan implements JobPlan {
    private LoadPlan() {
    }

    /**
     * The plan of the job.
     */
    public static LoadPlan create() {
        return new LoadPlan();
    }

    @Override
    public String name() {
        return "Load";
    }

    @Override
    public List<String> steps() {
        return List.of("requests", "PerMinute", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Load",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  requests: source, makes Request, watermark 5s behind every 200ms",
                "  PerMinute: window of requests, makes Minute, tumbling 1m, offset 15s",
                "  print: sink of PerMinute",
                "",
                "Chains",
                "  stage 1: requests -> PerMinute -> print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of PerMinute (all to the first), as bytes on pages",
                "",
                "State",
                "  PerMinute per window: requests long, slowest double",
                "    slot of 24 bytes (hash), nothing beside it",
                "",
                "Edges",
                "  requests -> PerMinute: Request; direct call with the same object, allocates nothing (the source makes each record)",
                "  PerMinute -> print: Minute; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Load_Stage1(new Load(), lane)};
    }
}
