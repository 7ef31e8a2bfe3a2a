package readings;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Readings}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ReadingsPlan implements JobPlan {
    private ReadingsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static ReadingsPlan create() {
        return new ReadingsPlan();
    }

    @Override
    public String name() {
        return "Readings";
    }

    @Override
    public List<String> steps() {
        return List.of("lines", "parsed", "bad", "Totals", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Readings",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  lines: source, makes String, no watermark",
                "  parsed: transform of lines, makes Reading",
                "  bad: sink of parsed.failed",
                "  Totals: process of parsed, makes Total, by sensor",
                "  print: sink of Totals",
                "",
                "Chains",
                "  stage 1: lines, parsed, bad, Totals, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Totals (by key), as bytes on pages",
                "",
                "State",
                "  Totals per key: sum long",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "    grows with the number of keys: slots of a million keys take 27 to 53 MB",
                "",
                "Edges",
                "  lines -> parsed: String; direct call with the same object, allocates nothing (the source makes each record)",
                "  parsed.failed -> bad: FailedRecord; direct call with the same object, allocates nothing",
                "  parsed -> Totals: Reading; direct call with the same object, allocates nothing (the step's own result)",
                "  Totals -> print: Total; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Readings_Stage1(new Readings(), lane)};
    }
}
