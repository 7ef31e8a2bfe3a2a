import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.List<?> lines) {} // error: THW-203 "\"Orders.Order.lines[]\"" "wildcard \"?\"" at "lines"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
