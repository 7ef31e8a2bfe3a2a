import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, Customer customer) {}

    record Customer(
            String name,
            java.util.Optional<Order> last) {} // error: THW-213 "\"Orders.Order.customer.last\": \"Orders.Order\" contains itself" at "last"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
