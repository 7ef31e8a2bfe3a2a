import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s") // note: THW-805 "end with the process" at "@Checkpointed"
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
