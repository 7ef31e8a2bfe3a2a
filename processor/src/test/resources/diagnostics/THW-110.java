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
    private boolean valid(Order order) { // error: THW-110 "\"valid\"" "Make it package-private"
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
