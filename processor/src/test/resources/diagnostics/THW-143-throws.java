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
    static class Totals { // error: THW-143 "checked exception"
        Totals() throws java.io.IOException {}

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
