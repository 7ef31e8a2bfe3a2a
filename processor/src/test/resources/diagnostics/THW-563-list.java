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
        @SuppressWarnings("growth")
        final ListState<Long> last; // error: THW-563 "For a list per lane write @OperatorState"

        Last(ListState<Long> last) {
            this.last = last;
        }

        @OnEvent
        void add(Order order) {
            last.add(order.id());
        }
    }

    @Sink
    void print(Order order) {}
}
