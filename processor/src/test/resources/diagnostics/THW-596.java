import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job // warning: THW-596 "\"Shop.state\" beside the job is behind" "Copy that file over it" at "@Job"
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Count {
        long count;
        long bytes;

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
