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
        static void add(Order order) {} // error: THW-310 "\"add\" is static" "Remove \"static\"" at "add"
    }

    @Sink
    void print(Order order) {}
}
