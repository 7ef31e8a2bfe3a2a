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
    Order split(Order order, Out<Order> out) { // error: THW-315 "\"split\" both returns a result and takes an \"Out\"" at "split"
        return order;
    }

    @Sink
    void print(Order order) {}
}
