import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job(parallelism = 256) // error: THW-557 "256 lanes" "only 128 groups" "keyGroups = 2048" at "256"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
