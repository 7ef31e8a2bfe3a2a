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
    boolean valid() { // error: THW-301 "@Filter method \"valid\""
        return true;
    }

    @Sink
    void print(Order order) {}
}
