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

    @Join(left = "#same", right = "orderId", type = JoinType.RIGHT)
    @Window(size = "10m", time = TimeDomain.PROCESSING)
    Paid paid(long id, Payment payment) { // error: THW-745 "\"id\" is null where a record of the other side" at "id"
        return new Paid(id);
    }

    static Long same(Long id) {
        return id;
    }

    @Sink
    void print(Paid paid) {}
}
