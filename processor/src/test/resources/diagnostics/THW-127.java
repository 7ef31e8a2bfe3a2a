import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    void split(Order order) {} // error: THW-127 "\"split\" has no result" "Out<R>" "@Sink"

    @Sink
    void print(Order order) {}
}
