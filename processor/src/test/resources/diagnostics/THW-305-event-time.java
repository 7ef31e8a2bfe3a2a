import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Orders {
    record Order(long id, String customer, @EventTime long due) {}

    @Source
    @Watermark(lag = "10s")
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    String named(Order order, @EventTime long time) { // error: THW-305 "cannot take \"@EventTime\"" "Context.timestamp()" at "@EventTime"
        return order.customer();
    }

    @Sink
    void print(String text) {}
}
