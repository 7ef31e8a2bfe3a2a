package orders;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Orders}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class OrdersPlan implements JobPlan {
    private OrdersPlan() {
    }

    /**
     * The plan of the job.
     */
    public static OrdersPlan create() {
        return new OrdersPlan();
    }

    @Override
    public String name() {
        return "Orders";
    }

    @Override
    public List<String> steps() {
        return List.of("orders", "unreadable", "classify", "refunds", "Totals", "remarkable",
                "totals");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Orders",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  orders: source, makes Order, no watermark",
                "  unreadable: sink of orders.malformed",
                "  classify: transform of orders, makes Order, side big Order, side refunds Long",
                "  refunds: sink of classify.refunds",
                "  Totals: process of classify, makes Total, side firstOrders Order, by customer",
                "  remarkable: sink of classify.big + Totals.firstOrders",
                "  totals: sink of Totals",
                "",
                "Chains",
                "  stage 1: orders, unreadable, classify, refunds, Totals, remarkable, totals",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Totals (by key), as bytes on pages",
                "",
                "State",
                "  Totals per key: cents long",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "    grows with the number of keys: slots of a million keys take 27 to 53 MB",
                "",
                "Edges",
                "  orders.malformed -> unreadable: MalformedRecord; direct call with the same object, allocates nothing",
                "  orders -> classify: Order; direct call with the same object, allocates nothing (the source makes each record)",
                "  classify.refunds -> refunds: Long; direct call with the same object, allocates nothing",
                "  classify -> Totals: Order; direct call with the same object, allocates nothing (the step's own result)",
                "  classify.big -> remarkable: Order; direct call with the same object, allocates nothing",
                "  Totals.firstOrders -> remarkable: Order; direct call with the same object, allocates nothing",
                "  Totals -> totals: Total; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Orders_Stage1(new Orders(), lane)};
    }
}
