import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    sealed interface Order permits Placed, Paid {}

    record Placed(long id) implements Order {}

    static non-sealed class Paid implements Order {}

    @Source
    StreamSource<Order> orders() { // error: THW-212 "\"Orders.Order(Paid)\"" "\"Paid\" is non-sealed" "Make it final"
        return null;
    }

    @Sink
    void print(Order order) {}
}
