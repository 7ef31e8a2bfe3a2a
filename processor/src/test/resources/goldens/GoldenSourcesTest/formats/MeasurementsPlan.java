package formats;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Measurements}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    public List<String> steps() {
        return List.of("measurements", "json", "csv");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Measurements",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  measurements: source, makes Measurement, no watermark",
                "  json: sink of measurements",
                "  csv: sink of measurements",
                "",
                "Chains",
                "  stage 1: measurements, json, csv",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, no record changes lanes",
                "",
                "State",
                "  none",
                "",
                "Edges",
                "  measurements -> json: Measurement; allocates a copy per record: the type can change, and somebody else looks at the same object later",
                "  measurements -> csv: Measurement; direct call with the same object, allocates nothing (the source may use one object again)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Measurements_Stage1(new Measurements(), lane)};
    }
}
