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
        void merge(Totals other) {}

        @OnMerge // error: THW-312 "two handlers for @OnMerge, \"merge\" and \"combine\"" at "@OnMerge"
        void combine(Totals other) {}

        @OnWindow
        long result() {
            return cents;
        }
    }

    @Sink
    void print(Order order) {}
}
