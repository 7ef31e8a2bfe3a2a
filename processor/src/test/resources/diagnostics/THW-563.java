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

    static class Last {
        final ValueState<Long> last; // error: THW-563 "The state object \"last\"" "step \"Last\" has no key. Add @KeyBy" at "last"

        Last(ValueState<Long> last) {
            this.last = last;
        }

        @OnEvent
        Long add(Order order) {
            return last.value();
        }
    }

    @Sink
    void print(Long result) {}
}
