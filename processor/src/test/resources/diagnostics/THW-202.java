import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    @SuppressWarnings("rawtypes")
    record Order(long id, java.util.List lines) {} // error: THW-202 "\"Orders.Order.lines\"" "\"List\" has no type argument" at "lines"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
