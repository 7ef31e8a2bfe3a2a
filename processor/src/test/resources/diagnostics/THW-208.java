import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static class Order {
        long id;

        Order(long id) {
            this.id = id;
        }
    }

    @Source
    StreamSource<Order> orders() { // error: THW-208 "\"Order\" has no constructor without parameters" "make it a record"
        return null;
    }

    @Sink
    void print(Order order) {}
}
