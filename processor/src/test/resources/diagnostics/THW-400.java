import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Billing {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Invoice(long order, long cents) {}

    @Sink
    void print(Invoice invoice) {} // error: THW-400 "Step \"print\" takes \"Billing.Invoice\"" "\"orders\" (Billing.Order)" at "invoice"
}
