import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s", storage = "file:here", strict = true)
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {} // error: THW-815 "does not commit with checkpoints" at "print"
}
