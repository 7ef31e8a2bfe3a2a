import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(mode = ExecutionMode.BATCH) // error: THW-600 "BATCH" "Remove \"mode\"" at ".BATCH"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
