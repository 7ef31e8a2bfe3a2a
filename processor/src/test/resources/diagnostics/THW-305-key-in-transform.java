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
    long cents(Order order, @Key String customer) { // error: THW-305 "@Transform method cannot take \"@Key K\"" at "customer"
        return order.cents();
    }

    @Sink
    void print(Order order) {}
}
