package orders;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Enrichment}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class EnrichmentPlan implements JobPlan {
    private EnrichmentPlan() {
    }

    /**
     * The plan of the job.
     */
    public static EnrichmentPlan create() {
        return new EnrichmentPlan();
    }

    @Override
    public String name() {
        return "Enrichment";
    }

    @Override
    public List<String> steps() {
        return List.of("orders", "price", "unpriced", "Totals", "addressed", "bills");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Enrichment",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  orders: source, makes Order, watermark 5s behind after each record",
                "  price: async of orders, makes Priced, unordered, at most 50 at a time, timeout ${price.timeout:2s}, 3 retries after 100ms*2..1s",
                "  unpriced: sink of price.timedOut",
                "  Totals: window of price, makes Total, by customer, tumbling 1h",
                "  addressed: async of Totals, makes Bill, ordered, at most 100 at a time, no timeout",
                "  bills: sink of addressed",
                "",
                "Chains",
                "  stage 1: orders, price, unpriced, Totals, addressed, bills",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Totals (by key), as bytes on pages",
                "    records and watermarks wait for answers in price, addressed, and no input is taken while it is full",
                "",
                "State",
                "  Totals per key and window: cents long",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "",
                "Edges",
                "  orders -> price: Order; keeps the record itself, allocates a call per record",
                "  price.timedOut -> unpriced: Order; direct call with the same object, allocates nothing",
                "  price -> Totals: Priced; direct call with the same object, allocates nothing (the step's own result)",
                "  Totals -> addressed: Total; allocates a copy and a call per record: the type can change, and the call outlives the moment",
                "  addressed -> bills: Bill; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Enrichment_Stage1(new Enrichment(), lane)};
    }
}
