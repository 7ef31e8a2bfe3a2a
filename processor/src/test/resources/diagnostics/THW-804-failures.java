import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "1s", tolerableFailures = -1, storage = "here") // error: THW-804 "tolerableFailures" "at least 0" at "-1"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    @SuppressWarnings("guarantee")
    void print(Order order) {}
}
