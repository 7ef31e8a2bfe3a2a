import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @PartitionBy("#lane") // error: THW-784 "cannot call the method \"lane\"" "package-private" at "\"#lane\""
    @Sink
    void print(Order order) {}

    private static int lane(Order order, int lanes) {
        return 0;
    }
}
