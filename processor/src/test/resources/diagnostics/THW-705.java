import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Orders {
    record Order(long id, String customer, @EventTime long due) {}

    @Source
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
        String remind(@EventTime long time) { // note: THW-705 "no watermark comes from \"orders\"" "orders -> Remind" "atProcessingTime" at "remind"
            return "late";
        }
    }

    @Sink
    void print(String text) {}
}
