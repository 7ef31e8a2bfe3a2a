package ticks;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Ticks}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class TicksPlan implements JobPlan {
    private TicksPlan() {
    }

    /**
     * The plan of the job.
     */
    public static TicksPlan create() {
        return new TicksPlan();
    }

    @Override
    public String name() {
        return "Ticks";
    }

    @Override
    public List<String> steps() {
        return List.of("ticks", "dear", "doubled", "large", "file", "Last", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Ticks",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  ticks: source, makes Tick, watermark 0s behind after each record",
                "  dear: filter of ticks, makes Tick",
                "  doubled: transform of ticks, makes Tick",
                "  large: filter of ticks, makes Tick",
                "  file: sink of doubled",
                "  Last: process of large, makes Tick, by instrument",
                "  print: sink of dear + doubled + Last",
                "",
                "Chains",
                "  stage 1: ticks, dear, doubled, large, file, Last, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Last (by key), as bytes on pages",
                "",
                "State",
                "  Last per key: sum double, previous Tick",
                "    slot of 16 bytes (hash of long), 1 object beside it, among them previous: not a primitive type",
                "    grows with the number of keys: slots of a million keys take 27 to 53 MB",
                "",
                "Edges",
                "  ticks -> dear: Tick; direct call with the same object, allocates nothing (the source may use one object again)",
                "  ticks -> doubled: Tick; allocates a copy per record: the type can change, and somebody else looks at the same object later",
                "  ticks -> large: Tick; direct call with the same object, allocates nothing (the source may use one object again)",
                "  doubled -> file: Tick; allocates a copy per record: the type can change, and somebody else looks at the same object later",
                "  large -> Last: Tick; allocates a copy per record: the type can change, and a step's state may keep the object",
                "  dear -> print: Tick; allocates a copy per record: the type can change, and somebody else looks at the same object later",
                "  doubled -> print: Tick; direct call with the same object, allocates nothing (the step's own result)",
                "  Last -> print: Tick; allocates a copy per record: the type can change, and a step's state may keep the object");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Ticks_Stage1(new Ticks(), lane)};
    }
}
