import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(generator = Ticks.class) // error: THW-251 "\"WatermarkGenerator<String>\"" "records are \"Orders.Order\"" at ".class"
    StreamSource<Order> orders() {
        return null;
    }

    static class Ticks implements WatermarkGenerator<String> {
        public void onEvent(String event, long timestamp, WatermarkOutput output) {}

        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @Sink
    void print(Order order) {}
}
