import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s", storage = "s3a://bucket/checkpoints") // error: THW-806 "does not know \"s3a:\"" at "\"s3a://bucket/checkpoints\""
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
