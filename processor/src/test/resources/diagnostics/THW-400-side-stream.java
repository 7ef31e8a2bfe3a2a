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

    record Alarm(long order) {}

    @Transform
    Order check(Order order, @SideOutput("alarms") Out<Alarm> alarms) {
        return order;
    }

    @Sink
    void warn(Alarm alarm) {} // error: THW-400 "write @From(\"check.alarms\")"

    @Sink
    @From("check")
    void store(Order order) {}
}
