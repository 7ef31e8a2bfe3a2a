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
    @Window(size = "1h")
    static class Totals {
        long count;

        @OnEvent
        void add(Order order) {
            count++;
        }

        @OnWindow
        String result() {
            return "";
        }

        @OnTimer // error: THW-701 "\"Totals\" is a window step" "remove @Window" at "@OnTimer"
        void remind() {}
    }

    @Sink
    void print(String text) {}
}
