import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s", storage = "file:${dir") // error: THW-183 "file:${dir" at "\"file:${dir\""
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
