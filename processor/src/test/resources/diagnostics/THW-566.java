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
        final ValueState<Object> last; // error: THW-566 "The state object \"last\" holds \"Object\", which cannot be encoded" at "last"

        Last(ValueState<Object> last) {
            this.last = last;
        }

        @OnEvent
        Long add(Order order) {
            last.update(order);
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
