import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = String.class) // error: THW-145 "\"String\" is no step class" at ".class"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
