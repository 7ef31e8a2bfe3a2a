package orders;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Orders}; none of it is on the hot path.
 */
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
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Orders\n  parallelism 1, key groups 128\n\nSteps\n  orders: source, makes Order, no watermark\n  unreadable: sink of orders.malformed\n  classify: transform of orders, makes Order, side big Order, side refunds Long\n  Totals: process of classify, makes Total, side firstOrders Order, by customer\n  remarkable: sink of classify.big + Totals.firstOrders\n  refunds: sink of classify.refunds\n  totals: sink of Totals\n\nChains\n  stage 1: orders, unreadable, classify, Totals, remarkable, refunds, totals\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Totals per key: cents long\n    slot of 16 bytes (hash of String), 1 object(s) beside it\n\nEdges\n  orders.malformed -> unreadable: MalformedRecord; direct call with the same object, allocates nothing\n  orders -> classify: Order; direct call with the same object, allocates nothing (the source makes each record)\n  classify -> Totals: Order; direct call with the same object, allocates nothing (the step's own result)\n  classify.big -> remarkable: Order; direct call with the same object, allocates nothing\n  Totals.firstOrders -> remarkable: Order; direct call with the same object, allocates nothing\n  classify.refunds -> refunds: Long; direct call with the same object, allocates nothing\n  Totals -> totals: Total; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Orders_Stage1(new Orders(), lane)};
    }
}
