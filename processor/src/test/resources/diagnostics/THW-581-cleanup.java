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
        @State(cleanup = {}) // error: THW-581 "\"cleanup\" of \"seen\""
        long seen;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
