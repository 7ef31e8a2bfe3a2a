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
    static class Count { // error: THW-593 "The field \"count\" of \"Count\" is gone" "stored as [long]" "@State(was = \"count\")" "@Dropped(\"count\")"
        long clicks;

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
