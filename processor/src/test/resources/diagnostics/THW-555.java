import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job(parallelism = 0) // error: THW-555 "The parallelism is 0" at "0"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
