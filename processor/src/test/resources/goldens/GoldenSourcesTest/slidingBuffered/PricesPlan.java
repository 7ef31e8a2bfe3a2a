package prices;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Prices}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class PricesPlan implements JobPlan {
    private PricesPlan() {
    }

    /**
     * The plan of the job.
     */
    public static PricesPlan create() {
        return new PricesPlan();
    }

    @Override
    public String name() {
        return "Prices";
    }

    @Override
    public List<String> steps() {
        return List.of("trades", "Medians", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Prices",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  trades: source, makes Trade, watermark 10s behind after each record",
                "  Medians: window of trades, makes Median, by symbol, sliding 1m every 20s, lateness 30s",
                "  print: sink of Medians",
                "",
                "Chains",
                "  stage 1: trades -> Medians -> print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Medians (by key), as bytes on pages",
                "",
                "State",
                "  Medians per key and window: volume long, all records",
                "    slot of 16 bytes (hash of String), 2 objects beside it",
                "",
                "Edges",
                "  trades -> Medians: Trade; keeps the record itself, allocates nothing but room in the buffer",
                "  Medians -> print: Median; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Prices_Stage1(new Prices(), lane)};
    }
}
