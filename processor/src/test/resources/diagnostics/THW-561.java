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
        final ValueState<Long> first; // error: THW-561 "the constructor of \"First\" does not take it" "First(ValueState<Long> first, ValueState<String> last) { this.first = first; this.last = last; }" at "first"
        final ValueState<String> last;

        First(ValueState<String> last) {
            this.last = last;
        }

        @OnEvent
        Long add(Order order) {
            return first.value();
        }
    }

    @Sink
    void print(Long result) {}
}
