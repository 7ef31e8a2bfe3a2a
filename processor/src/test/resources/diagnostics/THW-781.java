import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @PartitionBy("customer") // error: THW-781 "names no method" "@KeyBy" at "\"customer\""
    @Sink
    void print(Order order) {}
}
