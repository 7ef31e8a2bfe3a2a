import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String[] notes) {} // error: THW-205 "\"Orders.Order.notes\"" "\"String[]\"" "Use \"List<String>\"" at "notes"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
