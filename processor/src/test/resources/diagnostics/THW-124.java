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
    StreamSink<? super Order> print() { // error: THW-124 "\"print\"" "does not say what its records are"
        return null;
    }
}
