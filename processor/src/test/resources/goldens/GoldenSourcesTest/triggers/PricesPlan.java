package quotes;

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
        return List.of("trades", "Hundred", "Moving", "Early", "Moves", "print");
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
                "  trades: source, makes Trade, watermark 5s behind after each record",
                "  Hundred: window of trades, makes Report, by symbol, windows of 100 records",
                "  Moving: window of trades, makes Report, by symbol, windows of the last 10 records every 2",
                "  Early: window of trades, makes Report, by symbol, exchange, sliding 1h every 20m, lateness 1m, fires every 1m and at its end, loses records 10m older than the newest",
                "  Moves: window of trades, makes Report, by symbol, sessions with gap 5m, fires as Moved says",
                "  print: sink of Hundred + Moving + Early + Moves",
                "",
                "Chains",
                "  stage 1: trades, Hundred, Moving, Early, Moves, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Hundred (by key), Moving (by key), Early (by key), Moves (by key), as bytes on pages",
                "",
                "State",
                "  Hundred per key and window: sum double",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "  Moving per key and window: sum double, trades int, all records",
                "    slot of 24 bytes (hash of String), 2 objects beside it",
                "    an object and timers per key and window, for the sake of its trigger or evictor",
                "    fields are computed anew at each firing, from the records kept",
                "    grows with the number of keys, until the window of a key is emptied",
                "  Early per key and window: firings long, all records",
                "    slot of 16 bytes (hash of String, String), 3 objects beside it",
                "    an object and timers per key and window, for the sake of its trigger or evictor",
                "  Moves per key and session: high double",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "    an object and timers per key and window, for the sake of its trigger or evictor",
                "",
                "Edges",
                "  trades -> Hundred: Trade; direct call with the same object, allocates nothing (the source makes each record)",
                "  trades -> Moving: Trade; keeps the record itself, allocates nothing but room in the buffer",
                "  trades -> Early: Trade; keeps the record itself, allocates nothing but room in the buffer",
                "  trades -> Moves: Trade; direct call with the same object, allocates nothing (the source makes each record)",
                "  Hundred -> print: Report; direct call with the same object, allocates nothing (the step's own result)",
                "  Moving -> print: Report; direct call with the same object, allocates nothing (the step's own result)",
                "  Early -> print: Report; direct call with the same object, allocates nothing (the step's own result)",
                "  Moves -> print: Report; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Prices_Stage1(new Prices(), lane)};
    }
}
