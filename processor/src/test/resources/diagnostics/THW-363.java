import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("#bucket") // error: THW-363 "\"bucket\"" "Make it package-private" at "\"#bucket\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    private static long bucket(Order order) {
        return order.id() % 100;
    }

    @Sink
    void print(Order order) {}
}
