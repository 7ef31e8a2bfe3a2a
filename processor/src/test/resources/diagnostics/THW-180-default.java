import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(lag = "${lag:soon}") // error: THW-180 "no duration" at "\"${lag:soon}\""
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
