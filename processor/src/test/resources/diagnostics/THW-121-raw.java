import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @SuppressWarnings("rawtypes")
    StreamSource orders() { // error: THW-121 "StreamSource"
        return null;
    }

    @Sink
    void print(Order order) {}
}
