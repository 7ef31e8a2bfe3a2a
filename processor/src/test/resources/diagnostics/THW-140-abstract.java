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
    abstract static class Totals { // error: THW-140 "\"Totals\" is abstract"
        long cents;

        @OnEvent
        long add(Order order) {
            return cents += order.cents();
        }
    }

    @Sink
    void print(Order order) {}
}
