import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static sealed class Order permits Large {
        long id;
    }

    static final class Large extends Order {}

    @Source
    StreamSource<Order> orders() { // error: THW-212 "sealed class \"Order\" can itself have objects" "Make it abstract"
        return null;
    }

    @Sink
    void print(Order order) {}
}
