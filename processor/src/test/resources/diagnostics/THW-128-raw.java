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
    @SuppressWarnings("rawtypes")
    java.util.Optional first(Order order) { // error: THW-128 "does not say what its results are"
        return null;
    }

    @Sink
    void print(Order order) {}
}
