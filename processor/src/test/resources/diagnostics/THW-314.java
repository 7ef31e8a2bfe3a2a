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
    @Window(size = "1h")
    static class Totals {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnMerge
        Totals merge(Totals other) { // error: THW-314 "@OnMerge handler \"merge\" returns" "Expected \"void\"" at "merge"
            cents += other.cents;
            return this;
        }

        @OnWindow
        long result() {
            return cents;
        }
    }

    @Sink
    void print(Order order) {}
}
