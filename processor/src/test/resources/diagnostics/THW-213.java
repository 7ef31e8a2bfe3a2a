import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.List<Order> parts) {} // error: THW-213 "\"Orders.Order.parts[]\": \"Orders.Order\" contains itself" at "parts"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
