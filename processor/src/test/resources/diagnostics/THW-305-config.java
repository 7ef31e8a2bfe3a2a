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
    boolean valid(Order order, Config config) { // error: THW-305 "\"Config\"" at "config"
        return true;
    }

    @Sink
    void print(Order order) {}
}
