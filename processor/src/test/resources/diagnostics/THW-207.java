import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    class Order {
        long id;
    }

    @Source
    StreamSource<Order> orders() { // error: THW-207 "\"Order\" is an inner class" "Make it static"
        return null;
    }

    @Sink
    void print(String text) {}
}
