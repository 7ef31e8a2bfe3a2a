import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(@EventTime long placed, String customer) {}

    @Source
    @Watermark(
            every = "0s", // note: THW-503 at "\"0s\""
            group = "all",
            maxDrift = "1m") // error: THW-793 "no watermark before its end" at "\"1m\""
    StreamSource<Order> orders() {
        return null;
    }

    @From({"orders"})
    @Sink
    void print(Order order) {}
}
