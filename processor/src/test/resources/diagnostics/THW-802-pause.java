import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "1s", minPause = "500ms", maxConcurrent = 3, storage = "here") // error: THW-802 "pause" "\"minPause\"" at "3"
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
