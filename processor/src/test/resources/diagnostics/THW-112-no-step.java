import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Watermark(lag = "5s") // error: THW-112 "no step"
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
