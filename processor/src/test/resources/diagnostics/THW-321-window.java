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
    @Window(size = "1h")
    static class Totals { // error: THW-321 "\"Totals\""
        long cents;

        @OnWindow
        long result(TimeWindow window) {
            return cents;
        }
    }

    @Sink
    void print(Order order) {}
}
