package shapes;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Drawings}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class DrawingsPlan implements JobPlan {
    private DrawingsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static DrawingsPlan create() {
        return new DrawingsPlan();
    }

    @Override
    public String name() {
        return "Drawings";
    }

    @Override
    public List<String> steps() {
        return List.of("drawings", "Latest", "shapes");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Drawings",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  drawings: source, makes Drawing, no watermark",
                "  Latest: process of drawings, makes Shape, by id",
                "  shapes: sink of Latest",
                "",
                "Chains",
                "  stage 1: drawings -> Latest -> shapes",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Latest (by key), as bytes on pages",
                "",
                "State",
                "  Latest per key: drawing Drawing, roots List<Drawings.Shape>, status Status",
                "    slot of 8 bytes (hash of UUID), 4 objects beside it, among them drawing, roots, status: not a primitive type",
                "    grows with the number of keys: slots of a million keys take 13 to 27 MB",
                "",
                "Edges",
                "  drawings -> Latest: Drawing; allocates a copy per record: the type can change, and a step's state may keep the object",
                "  Latest -> shapes: Shape; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Drawings_Stage1(new Drawings(), lane)};
    }
}
