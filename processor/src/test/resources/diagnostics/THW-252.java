import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(generator = Ticks.class) // error: THW-252 "\"Ticks\"" "abstract" at ".class"
    StreamSource<Order> orders() {
        return null;
    }

    abstract static class Ticks implements WatermarkGenerator<Order> {
        public void onEvent(Order event, long timestamp, WatermarkOutput output) {}

        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @Sink
    void print(Order order) {}
}
