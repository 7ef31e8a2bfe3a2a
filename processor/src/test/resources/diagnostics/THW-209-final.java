import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static class Order {
        final long id = 1; // error: THW-209 "final field \"id\"" "Remove \"final\"" at "id"
    }

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
