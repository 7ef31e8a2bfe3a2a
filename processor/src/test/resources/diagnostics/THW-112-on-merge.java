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
        @OnEvent
        long add(Order order) {
            return order.cents();
        }

        @OnStart
        @From("orders") // error: THW-112 "@From has no effect on \"begin\"" "@OnEvent handler"
        void begin() {}
    }

    @Sink
    void print(Order order) {}
}
