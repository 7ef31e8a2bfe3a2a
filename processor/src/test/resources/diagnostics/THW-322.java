import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Totals {
        long cents;

        @OnEvent
        java.util.Optional<Long> add(Order order) { // error: THW-322 "\"add\" returns \"Optional<Long>\"" "null stands for none" at "add"
            return java.util.Optional.of(cents);
        }
    }

    @Sink
    void print(Order order) {}
}
