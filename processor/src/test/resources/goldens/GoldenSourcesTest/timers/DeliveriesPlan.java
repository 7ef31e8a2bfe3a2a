package delivery;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Deliveries}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class DeliveriesPlan implements JobPlan {
    private DeliveriesPlan() {
    }

    /**
     * The plan of the job.
     */
    public static DeliveriesPlan create() {
        return new DeliveriesPlan();
    }

    @Override
    public String name() {
        return "Deliveries";
    }

    @Override
    public List<String> steps() {
        return List.of("parcels", "Overdue", "silent", "Repeated", "repeated");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Deliveries",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  parcels: source, makes Parcel, watermark 1m behind after each record",
                "  Overdue: process of parcels, makes Delay, side silent String, by shop, number, timers",
                "  silent: sink of Overdue.silent",
                "  Repeated: process of Overdue, makes String, by number, timers",
                "  repeated: sink of Repeated",
                "",
                "Chains",
                "  stage 1: parcels, Overdue, silent, Repeated, repeated",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Overdue (by key), Repeated (by key), as bytes on pages",
                "",
                "State",
                "  Overdue per key: promised long",
                "    slot of 24 bytes (hash of String, long), 1 object beside it",
                "    grows with the number of keys: slots of a million keys take 40 to 80 MB",
                "  Repeated per key: delays int",
                "    slot of 16 bytes (hash of long), nothing beside it",
                "    grows with the number of keys: slots of a million keys take 27 to 53 MB",
                "",
                "Edges",
                "  parcels -> Overdue: Parcel; direct call with the same object, allocates nothing (the source makes each record)",
                "  Overdue.silent -> silent: String; direct call with the same object, allocates nothing",
                "  Overdue -> Repeated: Delay; direct call with the same object, allocates nothing (the step's own result)",
                "  Repeated -> repeated: String; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Deliveries_Stage1(new Deliveries(), lane)};
    }
}
