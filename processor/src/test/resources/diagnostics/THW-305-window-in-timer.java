import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Orders {
    record Order(long id, String customer, @EventTime long due) {}

    @Source
    @Watermark(lag = "10s")
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Remind {
        @OnEvent
        void open(Order order, Context context) {
            context.timers().atEventTime(order.due());
        }

        @OnTimer
        void remind(TimeWindow window) {} // error: THW-305 "A @OnTimer handler cannot take \"TimeWindow\"" "@EventTime long" at "window"
    }

    @Sink
    void print(String text) {}
}
