import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @From("files") // error: THW-112 "@From has no effect on \"orders\"" "is a @Source"
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
