import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Pair<A, B>(A first, B second) {}

    @Transform
    Pair<String, Long> pair(Order order) { // error: THW-214 "\"Pair\" has type parameters" "Declare a record"
        return new Pair<>(order.customer(), order.cents());
    }

    @Sink
    void print(Order order) {}
}
