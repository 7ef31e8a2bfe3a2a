import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Rebalance // error: THW-785 "@Rebalance cannot be obeyed: step \"Totals\" has a key" at "@Rebalance"
    @KeyBy("customer")
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return cents += order.cents();
        }
    }

    @Sink
    void print(Long cents) {}
}
