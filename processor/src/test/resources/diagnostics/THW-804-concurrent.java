import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "1s", maxConcurrent = 0, storage = "here") // error: THW-804 "maxConcurrent" "at least 1" at "0"
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
