import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    java.util.Optional<?> first(Order order) { // error: THW-128 "\"first\"" "Optional<Flight>"
        return java.util.Optional.empty();
    }

    @Sink
    void print(Order order) {}
}
