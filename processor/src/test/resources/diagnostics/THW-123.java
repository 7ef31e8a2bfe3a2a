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
    java.io.Writer print(Config config) { // error: THW-123 "\"print\" returns \"Writer\"" "\"void\", or a \"StreamSink<T>\""
        return null;
    }
}
