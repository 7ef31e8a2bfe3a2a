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
        @State(ttl = "0s") // error: THW-580 "The time to live of \"seen\" is zero" at "\"0s\""
        long seen;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
