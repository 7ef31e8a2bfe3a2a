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

    record Payment(String orderId, long cents) {}

    @Source
    StreamSource<Payment> payments() {
        return null;
    }

    static class Ready {
        boolean ordered;

        @OnEvent
        @KeyBy("customer")
        void order(Order order) {
            ordered = true;
        }

        @OnEvent
        String paid(Payment payment) { // error: THW-552 "Handler \"paid\" of step \"Ready\" has no key, but \"order\" has one" at "paid"
            return ordered ? payment.orderId() : null;
        }
    }

    @Sink
    void ship(String order) {}
}
