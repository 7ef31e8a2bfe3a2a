import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.TreeMap<String, Long> counts) {} // error: THW-206 "Use \"Map\"" at "counts"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
