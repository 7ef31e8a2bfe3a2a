import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
@Checkpointed(every = "10s", storage = "file:here")
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {} // warning: THW-814 "\"print\" is the weakest link" at "print"

    @Sink
    @SuppressWarnings("guarantee")
    void show(Order order) {}

    @Sink
    StreamSink<Order> file() {
        return null;
    }

    @Sink
    static class Archive implements StreamSink<Order> { // warning: THW-814 "\"Archive\" is the weakest link" at "class Archive"
        @Override
        public void write(Order order) {}
    }
}
