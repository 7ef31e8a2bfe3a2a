import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Storing {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void store(Order order) {}

    @Sink
    @From("store") // error: THW-404 "Step \"store\" is a sink" "\"orders\" (Storing.Order)" at "\"store\""
    void print(Order order) {}
}
