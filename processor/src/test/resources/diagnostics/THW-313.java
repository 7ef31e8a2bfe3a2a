import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @OnEvent // error: THW-313 "@OnEvent belongs into a step class" "\"add\"" at "@OnEvent"
    void add(Order order) {}

    @Sink
    void print(Order order) {}
}
