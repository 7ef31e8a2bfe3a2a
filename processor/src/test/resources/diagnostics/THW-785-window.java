import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Window(size = "1h", time = TimeDomain.PROCESSING)
    static class Totals {
        long cents;

        @PartitionBy("#lane") // error: THW-785 "@PartitionBy cannot be obeyed: step \"Totals\" is a window without key" at "\"#lane\""
        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnWindow
        long result() {
            return cents;
        }

        static int lane(Order order) {
            return 0;
        }
    }

    @Sink
    void print(Long cents) {}
}
