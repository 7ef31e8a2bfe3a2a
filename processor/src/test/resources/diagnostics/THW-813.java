import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Restart(attempts = 3) // warning: THW-813 "takes no checkpoints" at "@Restart"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
