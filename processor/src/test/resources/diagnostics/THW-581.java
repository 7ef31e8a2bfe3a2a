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
        @State(refresh = Refresh.ON_READ) // error: THW-581 "\"refresh\" of \"seen\" changes nothing: without a ttl nothing expires" at ".ON_READ"
        long seen;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
