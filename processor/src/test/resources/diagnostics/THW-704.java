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
        void open(Order order) {}

        @OnTimer
        String remind(@EventTime long time, Context context) { // error: THW-704 "\"remind\" is never called" "no @OnEvent handler of step \"Remind\" takes a \"Context\"" at "remind"
            return "late";
        }
    }

    @Sink
    void print(String text) {}
}
