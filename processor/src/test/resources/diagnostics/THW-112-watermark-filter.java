import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Filter
    @Watermark(lag = "5s") // error: THW-112 "@Watermark has no effect" "@Source, a @Transform or an event type"
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
