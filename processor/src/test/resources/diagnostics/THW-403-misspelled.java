import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class BigOrders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    Order check(Order order, @SideOutput("suspicious") Out<Order> suspicious) {
        return order;
    }

    @Sink
    @From("check.suspicous") // error: THW-403 "Did you mean \"check.suspicious\"?"
    void warn(Order order) {}

    @Sink
    @From("check")
    void store(Order order) {}
}
