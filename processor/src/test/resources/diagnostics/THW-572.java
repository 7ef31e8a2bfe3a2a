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

    record Sum(long count, long cents) {}

    static class Mean implements Aggregate<String, Shop.Sum, Double> {
        public Sum createAccumulator() {
            return new Sum(0, 0);
        }

        public Sum add(String cents, Sum sum) {
            return new Sum(sum.count() + 1, sum.cents() + cents.length());
        }

        public Double getResult(Sum sum) {
            return (double) sum.cents() / sum.count();
        }
    }

    @KeyBy("customer")
    static class Means {
        @State(aggregate = Mean.class) // error: THW-572 "\"Mean\" is an \"Aggregate<String, Shop.Sum, Double>\", but \"AggregatingState<Long, Double>\" needs an \"Aggregate<Long, ?, Double>\"" at ".class"
        final AggregatingState<Long, Double> mean;

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
