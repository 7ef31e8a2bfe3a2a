import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @PartitionBy("#lan") // error: THW-782 "no method \"lan\" in \"Orders\"" "Did you mean \"lane\"?" at "\"#lan\""
    @Sink
    void print(Order order) {}

    static int lane(Order order, int lanes) {
        return 0;
    }
}
