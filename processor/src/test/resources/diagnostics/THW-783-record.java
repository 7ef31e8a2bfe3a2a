import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @PartitionBy("#lane") // error: THW-783 "Found \"static int lane(String)\"" at "\"#lane\""
    @Sink
    void print(Order order) {}

    static int lane(String order) {
        return 0;
    }
}
