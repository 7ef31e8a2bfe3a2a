import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    static class Replay {} // error: THW-122 "\"Replay\" is no source" "implement \"StreamSource<T>\""

    @Sink
    void print(Order order) {}
}
