import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job // error: THW-591 "The step \"Count\" is gone" "Shop.state" "(keyed by String)" "@Dropped(\"Count\") on the job" at "@Job"
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Clicks {
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
