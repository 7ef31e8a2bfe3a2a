import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static final class Sum {
        final Thread by = null;

        Sum(long count, long cents) {}

        long count() {
            return 0;
        }

        long cents() {
            return 0;
        }
    }

    static class Mean implements Aggregate<Long, Sum, Double> {
        public Sum createAccumulator() {
            return new Sum(0, 0);
        }

        public Sum add(Long cents, Sum sum) {
            return new Sum(sum.count() + 1, sum.cents() + cents);
        }

        public Double getResult(Sum sum) {
            return (double) sum.cents() / sum.count();
        }
    }

    @KeyBy("customer")
    static class Means {
        @State(aggregate = Mean.class)
        final AggregatingState<Long, Double> mean; // error: THW-566 "holds \"Shop.Sum\", which cannot be encoded"

        Means(AggregatingState<Long, Double> mean) {
            this.mean = mean;
        }

        @OnEvent
        Long add(Order order) {
            mean.add(order.cents());
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
