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
    Order valid(Order order) { // error: THW-126 "\"valid\" returns \"Orders.Order\"" "Expected \"boolean\"" "@Transform"
        return order.cents() > 0 ? order : null;
    }

    @Sink
    void print(Order order) {}
}
