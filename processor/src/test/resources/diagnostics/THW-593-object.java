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

    @Dropped("last")
    @KeyBy("customer")
    static class Count { // error: THW-593 "The field \"last\" of \"Count\" is gone" "cannot be left out one by one"
        long count;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
// file: Shop.state
# What checkpoints of Shop hold.
orders, source
Count, keyed by String
  count long
  last object String
