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
    @Window(count = 10)
    static class Count { // error: THW-595 "{count=long, <open>=windows}" "{count=long, most=long, <open>=windows}"
        long count;
        long most;

        @OnEvent
        void add(Order order) {}

        @OnWindow
        void done() {}
    }

    @Sink
    void print(Order order) {}
}
// file: Shop.state
# What checkpoints of Shop hold.
orders, source
Count, count window of 10, keyed by String
  count long
  <open> windows
