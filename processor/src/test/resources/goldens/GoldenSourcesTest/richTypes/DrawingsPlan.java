package shapes;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Drawings}; none of it is on the hot path.
 */
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
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Drawings\n  parallelism 1, key groups 128\n\nSteps\n  drawings: source, makes Drawing, no watermark\n  Latest: process of drawings, makes Shape, by id\n  shapes: sink of Latest\n\nChains\n  stage 1: drawings -> Latest -> shapes\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Latest per key: drawing Drawing, roots List<Drawings.Shape>, status Status\n    slot of 8 bytes (hash of UUID), 4 object(s) beside it, among them drawing, roots, status: not a primitive type\n\nEdges\n  drawings -> Latest: Drawing; direct call with the same object, allocates nothing (the source may use one object again)\n  Latest -> shapes: Shape; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Drawings_Stage1(new Drawings(), lane)};
    }
}
