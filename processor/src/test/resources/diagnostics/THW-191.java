import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders { // error: THW-191 "\"OrdersMain\" cannot be written" "Rename that class"
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}

class OrdersMain {}
