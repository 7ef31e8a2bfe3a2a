import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class HourlyOrders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    @Window(size = "1h", time = TimeDomain.PROCESSING)
    static class Turnover {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnWindow
        long result() {
            return cents;
        }
    }

    @Sink
    @From("turnover") // error: THW-402 "Did you mean \"Turnover\"?" "\"orders\" (HourlyOrders.Order)" "\"Turnover\" (Long)"
    void print(long cents) {}
}
