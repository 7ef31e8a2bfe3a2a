import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    static class Print { // error: THW-125 "\"Print\" is no sink" "implement \"StreamSink<T>\""
        void write(Order order) {}
    }
}
