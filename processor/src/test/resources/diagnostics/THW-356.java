import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.time.Instant placed) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("placed") // error: THW-356 "\"placed\" is \"Instant\"" "Allowed are" at "\"placed\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
