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
    static class Count {
        @State(ttl = "1h") // error: THW-583 "@State on \"limit\" has no effect: the field is transient" at "@State"
        transient int limit;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
