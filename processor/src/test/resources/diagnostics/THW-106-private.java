import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders { // error: THW-106 "cannot call" "Make it package-private"
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    private Orders() {}

    @Sink
    void print(Order order) {}
}
