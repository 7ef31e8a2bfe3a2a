import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
@Checkpointed(every = "10s", storage = "file:checkpoints") // note: THW-558 "takes no checkpoints yet" at "@Checkpointed"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
