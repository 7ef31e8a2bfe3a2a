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
    @KeyBy("customer") // error: THW-112 "@KeyBy has no effect on \"valid\"" "step class" at "@KeyBy"
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Sink
    void print(Order order) {}
}
