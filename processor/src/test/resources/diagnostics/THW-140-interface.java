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
    interface Totals { // error: THW-140 "\"Totals\" is an interface"
        @OnEvent
        void add(Order order);
    }

    @Sink
    void print(Order order) {}
}
