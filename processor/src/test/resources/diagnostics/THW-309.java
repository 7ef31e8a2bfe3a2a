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
        private void add(Order order) {} // error: THW-309 "\"add\"" "Make it package-private" at "add"
    }

    @Sink
    void print(Order order) {}
}
