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

        @OnWindow
        long result(String customer) { // error: THW-302 "@OnWindow handler" "\"TimeWindow\"" at "customer"
            return cents;
        }
    }

    @Sink
    void print(Order order) {}
}
