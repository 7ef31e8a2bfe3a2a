package logs;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link LogLines}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    public List<String> steps() {
        return List.of("text", "parsed", "errors", "PerMinute", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job LogLines",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  text: source, makes String, no watermark",
                "  parsed: transform of text, makes Line, watermark 1s behind every 100ms, idle after 5s",
                "  errors: filter of parsed, makes Line",
                "  PerMinute: window of errors, makes Errors, tumbling 1m",
                "  print: sink of PerMinute",
                "",
                "Chains",
                "  stage 1: text -> parsed -> errors -> PerMinute -> print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of PerMinute (all to the first), as bytes on pages",
                "",
                "State",
                "  PerMinute per window: count int",
                "    slot of 16 bytes (hash), nothing beside it",
                "",
                "Edges",
                "  text -> parsed: String; direct call with the same object, allocates nothing (the source makes each record)",
                "  parsed -> errors: Line; direct call with the same object, allocates nothing (the step's own result)",
                "  errors -> PerMinute: Line; direct call with the same object, allocates nothing",
                "  PerMinute -> print: Errors; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new LogLines_Stage1(new LogLines(), lane)};
    }
}
