import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(@EventTime long placed, String customer) {}

    @Source
    @Watermark(group = "all", maxDrift = "1m")
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    @Watermark(group = "all", maxDrift = "30s") // error: THW-791 "says \"30s\"" "\"orders\" says \"1m\"" at "\"30s\""
    StreamSource<Order> others() {
        return null;
    }

    @From({"orders", "others"})
    @Sink
    void print(Order order) {}
}
