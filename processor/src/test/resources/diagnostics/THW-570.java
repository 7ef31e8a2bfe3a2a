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
        @State(reduce = "#max") // error: THW-570 "Found \"static long max(long)\", expected \"static Long max(Long one, Long other)\"" at "\"#max\""
        final ReducingState<Long> highest;

        Highest(ReducingState<Long> highest) {
            this.highest = highest;
        }

        static long max(long one) {
            return one;
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
