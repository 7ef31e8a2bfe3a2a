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
    @Window(size = "1h", time = TimeDomain.PROCESSING)
    static class PerHour {
        @State(ttl = "2h")
        final ListState<Long> ids; // error: THW-564 "The state object \"ids\" cannot stand in the window step \"PerHour\"" at "ids"

        PerHour(ListState<Long> ids) {
            this.ids = ids;
        }

        @OnEvent
        void add(Order order) {
            ids.add(order.id());
        }

        @OnWindow
        Long result() {
            return 1L;
        }
    }

    @Sink
    void print(Long result) {}
}
