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
        void add(Order order, String customer) {} // error: THW-302 "\"customer\" has the type \"String\"" "\"@Key K\"" "\"Context\"" at "customer"
    }

    @Sink
    void print(Order order) {}
}
