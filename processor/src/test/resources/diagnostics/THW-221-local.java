import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @EventTime java.time.LocalDateTime placed) {} // error: THW-221 "\"LocalDateTime\""

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
