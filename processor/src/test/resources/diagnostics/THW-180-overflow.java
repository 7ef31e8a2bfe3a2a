import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(idleAfter = "9223372036854775807d") // error: THW-180 "9223372036854775807d"
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
