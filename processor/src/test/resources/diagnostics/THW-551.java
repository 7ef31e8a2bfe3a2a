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
        @KeyBy("id")
        void order(Order order) {
            ordered = true;
        }

        @OnEvent
        @KeyBy("orderId") // error: THW-551 "\"order\" is keyed by \"long\" and \"paid\" by \"String\""
        String paid(Payment payment) {
            return ordered ? payment.orderId() : null;
        }
    }

    @Sink
    void ship(String order) {}
}
