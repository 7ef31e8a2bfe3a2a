import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Totals {
        long cents;

        @OnEvent
        void add(Order order, TimeWindow window) {} // error: THW-305 "\"TimeWindow\"" at "window"
    }

    @Sink
    void print(Order order) {}
}
