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
        void add(Order order) {
            cents += order.cents();
        }

        @OnWindow // error: THW-319 "@OnWindow is never called" "\"Totals\" has no @Window" at "@OnWindow"
        long result() {
            return cents;
        }
    }

    @Sink
    void print(Order order) {}
}
