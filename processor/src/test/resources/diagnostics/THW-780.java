import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Rebalance
    @Single // error: THW-780 "\"print\" has both @Rebalance and @Single" at "@Single"
    @Sink
    void print(Order order) {}
}
