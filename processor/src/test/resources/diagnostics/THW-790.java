import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(@EventTime long placed, String customer) {}

    @Source
    @Watermark(group = "all") // error: THW-790 "in the alignment group \"all\"" "maxDrift = \"30s\"" at "\"all\""
    StreamSource<Order> orders() {
        return null;
    }

    @From({"orders"})
    @Sink
    void print(Order order) {}
}
