import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s", storage = "file:here")
@Restart(jitter = 1.5) // error: THW-811 "from 0.0 to 1.0" at "1.5"
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
