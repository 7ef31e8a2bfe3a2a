import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("id")
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order, @Key String id) { // error: THW-361 "Found \"String\", expected \"long\"" at "id"
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
