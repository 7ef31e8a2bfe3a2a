import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(name = " ") // error: THW-108 "blank" at "\" \""
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
