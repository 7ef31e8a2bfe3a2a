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
    static class Count { // error: THW-595 "The state of \"Count\" has changed" "{seen=ListState of String}" "{seen=ValueState of String}" "@Dropped(\"Count\") on the job"
        final ValueState<String> seen;

        Count(ValueState<String> seen) {
            this.seen = seen;
        }

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
  seen ListState of String
