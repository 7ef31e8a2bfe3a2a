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
        void add(Context context, Order order) {} // error: THW-303 "\"context\" stands before the record" at "context"
    }

    @Sink
    void print(Order order) {}
}
