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
    static class Seen {
        final ValueState<? extends Number> seen; // error: THW-565 "which leaves open what it holds"

        Seen(ValueState<? extends Number> seen) {
            this.seen = seen;
        }

        @OnEvent
        Long add(Order order) {
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
