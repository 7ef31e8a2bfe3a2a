import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Filter
    Boolean valid(Order order) { // error: THW-126 "\"Boolean\""
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
