import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.List<String> tags) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("tags") // error: THW-356 "\"List<String>\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
