import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "1s", mode = CheckpointMode.AT_LEAST_ONCE, storage = "here", unaligned = true) // error: THW-801 "hold up no input" at "true"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
