package shop;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Payments}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class PaymentsPlan implements JobPlan {
    private PaymentsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static PaymentsPlan create() {
        return new PaymentsPlan();
    }

    @Override
    public String name() {
        return "Payments";
    }

    @Override
    public List<String> steps() {
        return List.of("orders", "payments", "paid", "results", "latePayments");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Payments",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  orders: source, makes Order, watermark 1m behind every 200ms",
                "  payments: source, makes Payment, watermark 1m behind every 200ms",
                "  paid: interval join of orders and payments, makes Paid, by id = orderId, right -5s to 59m59s999ms behind left",
                "  results: sink of paid",
                "  latePayments: sink of paid.lateRight",
                "",
                "Chains",
                "  stage 1: orders, payments, paid, results, latePayments",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of paid (by key), as bytes on pages",
                "",
                "State",
                "  paid per key: left records for 59m59s999ms, right records for 5s after their time, each until the watermark says so",
                "    slot of 8 bytes (hash of long), the records of both sides beside it",
                "",
                "Edges",
                "  orders -> paid: Order; keeps the record itself, allocates nothing but room in the buffer",
                "  payments -> paid: Payment; allocates a copy per record: the join keeps it, and the type can change",
                "  paid -> results: Paid; direct call with the same object, allocates nothing (the step's own result)",
                "  paid.lateRight -> latePayments: Payment; direct call with the same object, allocates nothing");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Payments_Stage1(new Payments(), lane)};
    }
}
