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

    @Dropped({"total", "count"}) // error: THW-597 "@Dropped names \"count\", which is state of the step" at "\"count\""
    @KeyBy("customer")
    static class Count {
        long count;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
