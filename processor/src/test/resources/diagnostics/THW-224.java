import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, long day) {
        @EventTime // error: THW-224 "\"time\"" "neither static nor private" at "@EventTime"
        private long time() {
            return day * 86_400_000L;
        }
    }

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
