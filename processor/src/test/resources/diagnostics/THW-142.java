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
    private static class Totals { // error: THW-142 "\"Totals\"" "Make it package-private"
        long cents;

        @OnEvent
        long add(Order order) {
            return cents += order.cents();
        }
    }

    @Sink
    void print(Order order) {}
}
