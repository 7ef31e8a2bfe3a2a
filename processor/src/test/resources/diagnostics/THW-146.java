import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = Orders.Totals.class) // error: THW-146 "\"Totals\" is a member of the job" at ".class"
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
    }

    @Sink
    void print(Order order) {}
}
