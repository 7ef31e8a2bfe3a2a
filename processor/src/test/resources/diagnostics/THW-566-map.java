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
    static class Last {
        final MapState<String, Thread> last; // error: THW-566 "holds \"Thread\""

        Last(MapState<String, Thread> last) {
            this.last = last;
        }

        @OnEvent
        Long add(Order order) {
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
