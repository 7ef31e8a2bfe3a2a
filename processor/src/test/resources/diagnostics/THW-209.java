import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static class Order {
        private long id; // error: THW-209 "\"Orders.Order.id\"" "Make it package-private" "getter and setter" at "id"
    }

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
