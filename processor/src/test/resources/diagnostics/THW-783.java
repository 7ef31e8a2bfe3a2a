import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @PartitionBy("#lane") // error: THW-783 "Found \"static long lane(Orders.Order, int)\"" "expected \"static int lane(Orders.Order record, int lanes)\"" at "\"#lane\""
    @Sink
    void print(Order order) {}

    static long lane(Order order, int lanes) {
        return 0;
    }
}
