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
    @Window(size = "1h") // error: THW-318 "\"Totals\" has no @OnWindow handler" at "@Window"
    static class Totals {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }
    }

    @Sink
    void print(Order order) {}
}
