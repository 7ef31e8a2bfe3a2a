import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("#bucket") // error: THW-358 "Found \"long bucket(Orders.Order)\"" "expected \"static R bucket(Orders.Order)\"" at "\"#bucket\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    long bucket(Order order) {
        return order.id() % 100;
    }

    @Sink
    void print(Order order) {}
}
