import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @EventTime(unit = java.time.temporal.ChronoUnit.WEEKS) // error: THW-223 "\"WEEKS\"" "NANOS" "DAYS" at ".WEEKS"
                    long week) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
