import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    @Filter // error: THW-111 "\"valid\"" "@Transform and @Filter" at "@Filter"
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
