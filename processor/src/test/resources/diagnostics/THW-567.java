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
        final MapState<byte[], Long> seen; // error: THW-567 "has keys of type \"byte[]\", which can change" at "seen"

        Seen(MapState<byte[], Long> seen) {
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
