import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.Date placed) {} // error: THW-201 "\"java.util.Date\" cannot be encoded" "Use java.time.Instant instead" at "placed"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
