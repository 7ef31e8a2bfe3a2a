package formats;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Measurements}; none of it is on the hot path.
 */
public final class MeasurementsPlan implements JobPlan {
    private MeasurementsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static MeasurementsPlan create() {
        return new MeasurementsPlan();
    }

    @Override
    public String name() {
        return "Measurements";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Measurements\n  parallelism 1, key groups 128\n\nSteps\n  measurements: source, makes Measurement, no watermark\n  json: sink of measurements\n  csv: sink of measurements\n\nChains\n  stage 1: measurements, json, csv\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  none\n\nEdges\n  measurements -> json: Measurement; allocates a copy per record: the type can change, and a later reader gets the same object\n  measurements -> csv: Measurement; direct call with the same object, allocates nothing (the source may use one object again)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Measurements_Stage1(new Measurements(), lane)};
    }
}
