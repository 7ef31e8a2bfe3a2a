import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Window(size = "${size:1h}") // error: THW-182 "\"${size:1h}\"" "@Window(size)" at "\"${size:1h}\""
    static class Count {
        @OnEvent
        void add(Order order) {}

        @OnWindow
        long result() {
            return 1;
        }
    }

    @Sink
    void print(Order order) {}
}
