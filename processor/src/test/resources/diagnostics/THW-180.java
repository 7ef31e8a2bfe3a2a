import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Window(size = "10 minutes") // error: THW-180 "\"10 minutes\" is no duration" "Did you mean \"10m\"?" at "\"10 minutes\""
    static class Count {
        long count;

        @OnEvent
        void add(Order order) {
            count++;
        }

        @OnWindow
        long result() {
            return count;
        }
    }

    @Sink
    void print(Order order) {}
}
