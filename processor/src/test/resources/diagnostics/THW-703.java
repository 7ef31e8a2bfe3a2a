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
        String remind(long time) { // error: THW-703 "Did you mean \"@EventTime long time\"" "\"@Key\"" at "time"
            return "late";
        }
    }

    @Sink
    void print(String text) {}
}
