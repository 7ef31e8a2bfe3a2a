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
    static class First {
        ValueState<Long> first; // note: THW-560 "The state object \"first\" is not final" "First(ValueState<Long> first) { this.first = first; }" at "first"

        @OnEvent
        Long add(Order order) {
            first.update(order.id());
            return first.value();
        }
    }

    @Sink
    void print(Long result) {}
}
