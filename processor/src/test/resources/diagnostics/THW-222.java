import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @EventTime(unit = java.time.temporal.ChronoUnit.MICROS) // error: THW-222 "no unit" at ".MICROS"
                    java.time.Instant placed) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
