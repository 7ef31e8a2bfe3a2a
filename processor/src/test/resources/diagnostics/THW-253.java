import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(lag = "5s", generator = Ticks.class) // error: THW-253 "no effect beside" at "\"5s\""
    StreamSource<Order> orders() {
        return null;
    }

    static class Ticks implements WatermarkGenerator<Order> {
        public void onEvent(Order event, long timestamp, WatermarkOutput output) {}

        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @Sink
    void print(Order order) {}
}
