package load;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Load}; none of it is on the hot path.
 */
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
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Load\n  parallelism 1, key groups 128\n\nSteps\n  requests: source, makes Request, watermark 5s behind every 200ms\n  PerMinute: window of requests, makes Minute, tumbling 1m, offset 15s\n  print: sink of PerMinute\n\nChains\n  stage 1: requests -> PerMinute -> print\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  PerMinute per window: requests long, slowest double\n    slot of 24 bytes (hash), nothing beside it\n\nEdges\n  requests -> PerMinute: Request; direct call with the same object, allocates nothing (the source makes each record)\n  PerMinute -> print: Minute; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Load_Stage1(new Load(), lane)};
    }
}
