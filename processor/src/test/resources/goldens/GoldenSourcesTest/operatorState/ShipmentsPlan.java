package shipments;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Shipments}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ShipmentsPlan implements JobPlan {
    private ShipmentsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static ShipmentsPlan create() {
        return new ShipmentsPlan();
    }

    @Override
    public String name() {
        return "Shipments";
    }

    @Override
    public List<String> steps() {
        return List.of("parcels", "Loads", "loads");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Shipments",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  parcels: source, makes Parcel, no watermark",
                "  Loads: process of parcels, makes Load",
                "  loads: sink of Loads",
                "",
                "Chains",
                "  stage 1: parcels -> Loads -> loads",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, no record changes lanes",
                "",
                "State",
                "  Loads per lane: waiting, a list of Parcel, split",
                "  Loads per lane: offsets, a list of Offset, union",
                "",
                "Edges",
                "  parcels -> Loads: Parcel; direct call with the same object, allocates nothing (the source makes each record)",
                "  Loads -> loads: Load; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Shipments_Stage1(new Shipments(), lane)};
    }
}
