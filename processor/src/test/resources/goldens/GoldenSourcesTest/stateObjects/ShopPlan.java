package shop;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Shop}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class ShopPlan implements JobPlan {
    private ShopPlan() {
    }

    /**
     * The plan of the job.
     */
    public static ShopPlan create() {
        return new ShopPlan();
    }

    @Override
    public String name() {
        return "Shop";
    }

    @Override
    public List<String> steps() {
        return List.of("orders", "Customers", "Products", "print", "Quiet");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Shop",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  orders: source, makes Order, no watermark",
                "  Customers: process of orders, makes Report, by customer",
                "  Products: process of orders, makes Report, by product",
                "  print: sink of Customers + Products",
                "  Quiet: process of orders, by customer",
                "",
                "Chains",
                "  stage 1: orders, Customers, Products, print, Quiet",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Customers (by key), Products (by key), Quiet (by key), as bytes on pages",
                "",
                "State",
                "  Customers per key: no fields",
                "    slot of 56 bytes (hash of String), 6 objects beside it",
                "    orders ValueState<Long>: 16 bytes in the slot; warning: what is read and written is a box of 16 to 24 bytes each time, which a plain field does not need, kept until removed",
                "    last ValueState<String>: one object per key, and 8 bytes for its time: String is not the box of a primitive type, expires 1h after the last read or write, swept away",
                "    recent ListState<Shop.Order>: one object per key, 4 to 8 bytes and 8 for its time per element beside the elements, expires 30m after the last write, swept away",
                "    products MapState<String, Integer>: one object per key, 8 to 16 bytes and 8 for its time per entry beside keys and values, 16 more for the index of more than 8, expires 7d after the last write, then shown until cleaned, removed when read",
                "    dearest ReducingState<Long>: 16 bytes in the slot; warning: what is read and written is a box of 16 to 24 bytes each time, which a plain field does not need, expires ${dear:1d} after the last write, swept away",
                "    longest ReducingState<String>: one object per key: String is not the box of a primitive type, kept until removed",
                "    mean AggregatingState<Long, Double>: one object per key, and 8 bytes for its time: Sum is not the box of a primitive type, expires 1h after the last write, swept away",
                "    grows with the number of keys that have something stored: slots of a million keys take 93 to 187 MB",
                "  Products per key: all long, thisHour int, lastCustomer String, paid boolean",
                "    slot of 72 bytes (hash of String), 2 objects beside it, among them lastCustomer: not a primitive type",
                "    thisHour: 8 bytes for its time, expires 1h after the last write, swept away",
                "    lastCustomer: 8 bytes for its time, expires 1h after the last read or write, swept away",
                "    paid: 8 bytes for its time, expires 1d after the last write, then shown until cleaned, swept away",
                "    seen ValueState<Boolean>: 16 bytes in the slot; warning: what is read and written is a box of 16 to 24 bytes each time, which a plain field does not need, kept until removed",
                "    grows with the number of keys: slots of a million keys take 120 to 240 MB",
                "  Quiet per key: count long, products List<String>",
                "    slot of 32 bytes (hash of String), 2 objects beside it, among them products: not a primitive type",
                "    count: 8 bytes for its time, expires 10m after the last write, swept away",
                "    products: 8 bytes for its time, expires 10m after the last write, swept away",
                "    grows with the number of keys that have something stored: slots of a million keys take 53 to 107 MB",
                "",
                "Edges",
                "  orders -> Customers: Order; direct call with the same object, allocates nothing (the source makes each record)",
                "  orders -> Products: Order; direct call with the same object, allocates nothing (the source makes each record)",
                "  Customers -> print: Report; direct call with the same object, allocates nothing (the step's own result)",
                "  Products -> print: Report; direct call with the same object, allocates nothing (the step's own result)",
                "  orders -> Quiet: Order; direct call with the same object, allocates nothing (the source makes each record)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Shop_Stage1(new Shop(), lane)};
    }
}
