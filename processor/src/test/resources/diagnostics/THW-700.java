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

    static class Remind {
        @OnEvent
        void open(Order order, Context context) {
            context.timers().atEventTime(order.due());
        }

        @OnTimer
        String remind(@EventTime long time) { // error: THW-700 "\"remind\" is never called" "step \"Remind\" has none" "@KeyBy" at "remind"
            return "late";
        }
    }

    @Sink
    void print(String text) {}
}
