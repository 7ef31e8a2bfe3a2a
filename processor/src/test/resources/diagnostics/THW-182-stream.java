import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    @From("${input:orders}") // error: THW-182 "@From" at "\"${input:orders}\""
    void print(Order order) {}
}
