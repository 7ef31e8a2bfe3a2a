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

    @IntervalJoin(left = "id", right = "id", from = "0s", to = "5m")
    Paid again( // note: THW-506 "the join keeps all that comes"
            Order order,
            @From("untimed") // error: THW-754 "the records of \"untimed\" have none: untimed -> again"
                    Paid paid) {
        return new Paid(order.id());
    }

    @Source
    @Watermark(generator = Never.class)
    StreamSource<Paid> untimed() {
        return null;
    }

    static class Never implements WatermarkGenerator<Paid> {
        @Override
        public void onEvent(Paid paid, long timestamp, WatermarkOutput output) {}

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @From("again")
    @Sink
    void print(Paid paid) {}

    @From("payments")
    @Sink
    void all(Payment payment) {}
}
