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
        @State(ttl = "1 hour") // error: THW-180 "\"1 hour\" is no duration" at "\"1 hour\""
        long seen;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
