import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Rebalance
    @PartitionBy("#lane") // error: THW-780 "both @Rebalance and @PartitionBy" at "@PartitionBy"
    static class Check {
        @OnEvent
        Order check(Order order) {
            return order;
        }

        static int lane(Order order) {
            return 0;
        }
    }

    @From("Check")
    @Sink
    void print(Order order) {}
}
