import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy({"customer", "customer"}) // error: THW-359 "\"customer\" is named twice" at "\"customer\"})"
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
