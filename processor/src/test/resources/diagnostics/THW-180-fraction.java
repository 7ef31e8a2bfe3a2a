import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(lag = "1.5h") // error: THW-180 "\"1.5h\"" "PT15M" at "\"1.5h\""
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
