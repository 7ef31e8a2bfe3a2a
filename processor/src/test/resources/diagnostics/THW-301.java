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
        void add(@Key String customer) {} // error: THW-301 "@OnEvent handler \"add\" does not take the record" "first parameter"
    }

    @Sink
    void print(Order order) {}
}
