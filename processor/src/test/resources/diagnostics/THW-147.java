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
        private long cents; // error: THW-147 "field \"cents\"" "Make it package-private, or transient" at "cents"

        @OnEvent
        long add(Order order) {
            return cents += order.cents();
        }
    }

    @Sink
    void print(Order order) {}
}
