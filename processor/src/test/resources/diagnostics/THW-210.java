import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    private record Order(long id) {}

    @Source
    StreamSource<Order> orders() { // error: THW-210 "generated code cannot use \"Order\"" "Make it package-private"
        return null;
    }

    @Sink
    void print(Order order) {}
}
