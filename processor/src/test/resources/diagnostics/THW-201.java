import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Line(
            Object product, // error: THW-201 "\"Orders.Order.lines[].product\": \"java.lang.Object\" cannot be encoded" "Change the type" "@CodedBy" at "product"
            int quantity) {}

    record Order(long id, java.util.List<Line> lines) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
