import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Balances {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Balance {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnEvent
        Long cancel(Order order) { // error: THW-413 "Handler \"cancel\" of step \"Balance\" gets stream \"orders\"" "and so does handler \"add\""
            return cents -= order.cents();
        }
    }

    @Sink
    void print(Long balance) {}
}
