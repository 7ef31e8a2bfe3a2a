import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            @EventTime java.time.Instant placed,
            @EventTime java.time.Instant paid) {} // error: THW-220 "\"Order\" has two event times, \"placed\" and \"paid\"" at "@EventTime"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
