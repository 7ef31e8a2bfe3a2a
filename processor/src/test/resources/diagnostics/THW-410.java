import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job // error: THW-410 "Job \"Orders\" has no source" at "@Job"
class Orders {
    record Order(long id, String customer, long cents) {}

    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
