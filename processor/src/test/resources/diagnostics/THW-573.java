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

    static class Mean implements Aggregate<Long, Sum, Double> {
        Mean(int digits) {}

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
        @State(aggregate = Mean.class) // error: THW-573 "The aggregate \"Mean\" has no constructor without parameters. Add one." at ".class"
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
