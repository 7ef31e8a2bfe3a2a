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

    @KeyBy("customer")
    static class Highest {
        @State(reduce = "#maxx") // error: THW-569 "There is no method \"maxx\" in \"Highest\", \"Shop\". Did you mean \"max\"?" at "\"#maxx\""
        final ReducingState<Long> highest;

        Highest(ReducingState<Long> highest) {
            this.highest = highest;
        }

        static long max(long one, long other) {
            return Math.max(one, other);
        }

        @OnEvent
        Long add(Order order) {
            highest.add(order.cents());
            return highest.get();
        }
    }

    @Sink
    void print(Long result) {}
}
