package flights;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link DelayedFlights}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class DelayedFlightsPlan implements JobPlan {
    private DelayedFlightsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static DelayedFlightsPlan create() {
        return new DelayedFlightsPlan();
    }

    @Override
    public String name() {
        return "DelayedFlights";
    }

    @Override
    public List<String> steps() {
        return List.of("flights", "departed", "DelayByAirport", "delays");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, Map.ofEntries(Map.entry("checkpoint-every", "10s"),
                Map.entry("checkpoint-storage", "file:checkpoints")));
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job DelayedFlights",
                "  parallelism 1, key groups 128",
                "  checkpoint-every 10s",
                "  checkpoint-storage file:checkpoints",
                "",
                "Steps",
                "  flights: source, makes Flight, watermark 2h behind after each record",
                "  departed: filter of flights, makes Flight",
                "  DelayByAirport: window of departed, makes AirportDelay, by origin, sliding 6h every 1h",
                "  delays: sink of DelayByAirport",
                "",
                "Chains",
                "  stage 1: flights -> departed -> DelayByAirport -> delays",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of DelayByAirport (by key), as bytes on pages",
                "",
                "State",
                "  DelayByAirport per key and slice of 1h, merged when a window fires: flights long, minutes long",
                "    slot of 24 bytes (hash of String), 1 object beside it",
                "",
                "Edges",
                "  flights -> departed: Flight; direct call with the same object, allocates nothing (the source makes each record)",
                "  departed -> DelayByAirport: Flight; direct call with the same object, allocates nothing",
                "  DelayByAirport -> delays: AirportDelay; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new DelayedFlights_Stage1(new DelayedFlights(), lane)};
    }
}
