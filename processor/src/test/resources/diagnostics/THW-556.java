import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job(keyGroups = 100_000) // error: THW-556 "between 1 and 32768" at "100_000"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
