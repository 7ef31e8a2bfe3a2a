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
        void add(Order order) {
            cents += order.cents();
        }

        @OnStart
        @OnStop // error: THW-311 "\"flush\" is annotated both @OnStart and @OnStop" at "@OnStop"
        void flush() {}
    }

    @Sink
    void print(Order order) {}
}
