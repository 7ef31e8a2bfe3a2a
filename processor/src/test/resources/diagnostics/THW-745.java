import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Shop {
    record Order(@EventTime Instant ordered, String shop, long id) {}

    record Payment(@EventTime Instant paid, String shop, long orderId, String text) {}

    record Paid(long id) {}

    @Source
    @Watermark(lag = "10s")
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    @Watermark(lag = "10s")
    StreamSource<Payment> payments() {
        return null;
    }

    @Source
    StreamSource<Long> ids() {
        return null;
    }

    @Join(left = "id", right = "#same", type = JoinType.FULL)
    @Window(size = "10m", time = TimeDomain.PROCESSING)
    Paid paid(Order order, long id) { // error: THW-745 "(type = JoinType.FULL)" "Expected \"Long\"" at "id"
        return new Paid(id);
    }

    static Long same(Long id) {
        return id;
    }

    @Sink
    void print(Paid paid) {}
}
