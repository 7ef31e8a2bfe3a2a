import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job // error: THW-590 "\"Shop.state\" beside the job is no state lock" at "@Job"
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Count {
        long count;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
// file: Shop.state
Count keyed by String
