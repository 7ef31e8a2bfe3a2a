import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("#buckt") // error: THW-357 "no method \"buckt\"" "Did you mean \"bucket\"?" at "\"#buckt\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    static long bucket(Order order) {
        return order.id() % 100;
    }

    @Sink
    void print(Order order) {}
}
