package logs;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link LogLines}; none of it is on the hot path.
 */
public final class LogLinesPlan implements JobPlan {
    private LogLinesPlan() {
    }

    /**
     * The plan of the job.
     */
    public static LogLinesPlan create() {
        return new LogLinesPlan();
    }

    @Override
    public String name() {
        return "LogLines";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job LogLines\n  parallelism 1, key groups 128\n\nSteps\n  text: source, makes String, no watermark\n  parsed: transform of text, makes Line, watermark 1s behind every 100ms, idle after 5s\n  errors: filter of parsed, makes Line\n  PerMinute: window of errors, makes Errors, tumbling 1m\n  print: sink of PerMinute\n\nChains\n  stage 1: text -> parsed -> errors -> PerMinute -> print\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  PerMinute per window: count int\n    slot of 16 bytes (hash), nothing beside it\n\nEdges\n  text -> parsed: String; direct call with the same object, allocates nothing (the source makes each record)\n  parsed -> errors: Line; direct call with the same object, allocates nothing (the step's own result)\n  errors -> PerMinute: Line; direct call with the same object, allocates nothing\n  PerMinute -> print: Errors; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new LogLines_Stage1(new LogLines(), lane)};
    }
}
