import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy({"customer", "id"})
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order, @Key String custmer) { // error: THW-362 "2 parts" "Did you mean \"customer\"?" "(String, long)" at "custmer"
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
