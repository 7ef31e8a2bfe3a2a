import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Payment(long id) {}

    @Filter
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Filter
    boolean valid(Payment payment) { // error: THW-109 "two steps \"valid\"" "Rename one"
        return payment.id() > 0;
    }

    @Sink
    void print(Order order) {}
}
