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

    record Total(long cents) {}

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
        Total result() {
            return new Total(cents);
        }
    }

    @Sink
    @From("Hourly.late") // error: THW-405 "carries \"Turnover.Order\", \"Turnover.Refund\", but" at "\"Hourly.late\""
    void late(Total total) {}

    @Sink
    void print(Total total) {}
}
