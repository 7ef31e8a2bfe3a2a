import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(generator = String.class) // error: THW-250 "\"String\" makes no watermarks" "WatermarkGenerator<Orders.Order>" at ".class"
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
