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
        long add(Order order) {
            return cents += order.cents();
        }

        @Filter // error: THW-112 "@Filter has no effect on \"large\"" "methods of the job class"
        boolean large(Order order) {
            return order.cents() > 100_00;
        }
    }

    @Sink
    void print(Order order) {}
}
