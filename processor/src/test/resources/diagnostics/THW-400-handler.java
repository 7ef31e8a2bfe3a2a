import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Shipping {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Payment(long orderId) {}

    @KeyBy("id")
    static class Ready {
        boolean ordered;

        @OnEvent
        void order(Order order) {
            ordered = true;
        }

        @OnEvent
        @KeyBy("orderId")
        Order paid(Payment payment) { // error: THW-400 "Handler \"paid\" of step \"Ready\" takes \"Shipping.Payment\""
            return null;
        }
    }

    @Sink
    @From("Ready")
    void ship(Order order) {}
}
