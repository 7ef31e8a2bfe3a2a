package sensors;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link TwoRooms}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class TwoRoomsPlan implements JobPlan {
    private TwoRoomsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static TwoRoomsPlan create() {
        return new TwoRoomsPlan();
    }

    @Override
    public String name() {
        return "TwoRooms";
    }

    @Override
    public List<String> steps() {
        return List.of("kitchen", "cellar", "plausible", "alarm", "Maximum", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job TwoRooms",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  kitchen: source, makes Reading, watermark 2s behind every 200ms, idle after 10s",
                "  cellar: source, makes Reading, watermark by Marks every 200ms, idle after ${cellar.idle:30s}",
                "  plausible: filter of kitchen + cellar, makes Reading",
                "  alarm: transform of cellar, makes Hottest",
                "  Maximum: window of plausible, makes Hottest, by sensor, tumbling 10s",
                "  print: sink of Maximum + alarm",
                "",
                "Chains",
                "  stage 1: kitchen, cellar, plausible, alarm, Maximum, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Maximum (by key), as bytes on pages",
                "",
                "State",
                "  Maximum per key and window: celsius float",
                "    slot of 16 bytes (hash of int), nothing beside it",
                "",
                "Edges",
                "  kitchen -> plausible: Reading; direct call with the same object, allocates nothing (the source makes each record)",
                "  cellar -> plausible: Reading; direct call with the same object, allocates nothing (the source makes each record)",
                "  cellar -> alarm: Reading; direct call with the same object, allocates nothing (the source makes each record)",
                "  plausible -> Maximum: Reading; direct call with the same object, allocates nothing",
                "  Maximum -> print: Hottest; direct call with the same object, allocates nothing (the step's own result)",
                "  alarm -> print: Hottest; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new TwoRooms_Stage1(new TwoRooms(), lane)};
    }
}
