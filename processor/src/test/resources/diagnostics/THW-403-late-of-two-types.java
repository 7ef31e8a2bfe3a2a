import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Turnover {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Refund(long order, String customer, long cents) {}

    @Source
    StreamSource<Refund> refunds() {
        return null;
    }

    @KeyBy("customer")
    @Window(size = "1h", time = TimeDomain.PROCESSING)
    static class Hourly {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnEvent
        void subtract(Refund refund) {
            cents -= refund.cents();
        }

        @OnWindow
        long result() {
            return cents;
        }
    }

    @Sink
    @From("Hourly.late") // error: THW-403 "Its inputs carry different types" at "\"Hourly.late\""
    void late(Order order) {}

    @Sink
    void print(long cents) {}
}
