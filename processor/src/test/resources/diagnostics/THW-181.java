import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(lag = "-5s") // error: THW-181 "\"-5s\" is negative" at "\"-5s\""
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
