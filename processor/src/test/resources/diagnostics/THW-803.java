import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "1s", alignedTimeout = "5s", storage = "here") // error: THW-803 "unaligned = true" at "\"5s\""
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
