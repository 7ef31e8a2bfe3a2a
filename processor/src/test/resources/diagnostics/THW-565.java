import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Seen {
        final MapState seen; // error: THW-565 "is of type \"MapState\"" "such as \"MapState<String, Long>\"" at "seen"

        Seen(MapState seen) {
            this.seen = seen;
        }

        @OnEvent
        Long add(Order order) {
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
