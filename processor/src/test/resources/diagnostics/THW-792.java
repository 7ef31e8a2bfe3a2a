import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(@EventTime long placed, String customer) {}

    @Source
    @Watermark(lag = "1s")
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    @Watermark(lag = "1s", maxDrift = "30s") // error: THW-792 "no effect on \"later\"" "of the @Source" at "\"30s\""
    Later later(Order order) {
        return new Later(order.placed());
    }

    record Later(@EventTime long placed) {}

    @From("later")
    @Sink
    void laterOnes(Later later) {}

    @From({"orders"})
    @Sink
    void print(Order order) {}
}
