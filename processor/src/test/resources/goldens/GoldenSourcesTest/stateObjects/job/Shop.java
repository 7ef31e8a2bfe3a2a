package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

/** State objects of all kinds, and times to live on them and on plain fields. */
@Job
class Shop {

    record Order(String customer, String product, long cents, boolean paid) {}

    record Report(String customer, long orders, double mean) {}

    record Sum(long count, long cents) {}

    static final class Mean implements Aggregate<Long, Sum, Double> {
        @Override
        public Sum createAccumulator() {
            return new Sum(0, 0);
        }

        @Override
        public Sum add(Long cents, Sum sum) {
            return new Sum(sum.count() + 1, sum.cents() + cents);
        }

        @Override
        public Double getResult(Sum sum) {
            return (double) sum.cents() / sum.count();
        }
    }

    @Source
    StreamSource<Order> orders() {
        return CollectionSource.of(List.of());
    }

    /** Nothing but state objects, some with a time to live. */
    @KeyBy("customer")
    static class Customers {
        final ValueState<Long> orders;

        @State(ttl = "1h", refresh = Refresh.ON_READ)
        final ValueState<String> last;

        @State(ttl = "30m")
        final ListState<Order> recent;

        @State(ttl = "7d", expired = Expired.UNTIL_CLEANED, cleanup = {})
        final MapState<String, Integer> products;

        @State(reduce = "#larger", ttl = "${dear:1d}")
        final ReducingState<Long> dearest;

        @State(reduce = "#longer")
        final ReducingState<String> longest;

        @State(aggregate = Mean.class, ttl = "1h", cleanup = {Cleanup.INCREMENTAL, Cleanup.SNAPSHOT})
        final AggregatingState<Long, Double> mean;

        Customers(
                ValueState<Long> orders,
                ValueState<String> last,
                ListState<Order> recent,
                MapState<String, Integer> products,
                ReducingState<Long> dearest,
                ReducingState<String> longest,
                AggregatingState<Long, Double> mean) {
            this.orders = orders;
            this.last = last;
            this.recent = recent;
            this.products = products;
            this.dearest = dearest;
            this.longest = longest;
            this.mean = mean;
        }

        static long larger(long one, long other) {
            return Math.max(one, other);
        }

        static String longer(String one, String other) {
            return one.length() < other.length() ? other : one;
        }

        @OnEvent
        Report add(Order order) {
            Long before = orders.value();
            orders.update(before == null ? 1 : before + 1);
            last.update(order.product());
            recent.add(order);
            products.put(order.product(), 1);
            dearest.add(order.cents());
            longest.add(order.product());
            mean.add(order.cents());
            return new Report(order.customer(), orders.value(), mean.get());
        }
    }

    /** Plain fields with a time to live beside one without, and a state object. */
    @KeyBy("product")
    static class Products {
        long all;

        @State(ttl = "1h")
        int thisHour;

        @State(ttl = "1h", refresh = Refresh.ON_READ)
        String lastCustomer = "nobody";

        @State(ttl = "1d", expired = Expired.UNTIL_CLEANED)
        boolean paid;

        final ValueState<Boolean> seen;

        Products(ValueState<Boolean> seen) {
            this.seen = seen;
        }

        @OnEvent
        void add(Order order, Out<Report> out) {
            all++;
            thisHour++;
            lastCustomer = order.customer();
            paid |= order.paid();
            if (seen.value() == null) {
                seen.update(true);
                out.emit(new Report(order.product(), all, thisHour));
            }
        }
    }

    /** Plain fields with a time to live alone. */
    @KeyBy("customer")
    static class Quiet {
        @State(ttl = "10m")
        long count;

        @State(ttl = "10m")
        List<String> products = new ArrayList<>();

        @OnEvent
        void add(Order order) {
            count++;
            products.add(order.product());
        }
    }

    @From({"Customers", "Products"})
    @Sink
    void print(Report report) {}
}
