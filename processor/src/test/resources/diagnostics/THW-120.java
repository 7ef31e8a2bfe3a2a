import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    java.util.List<Order> orders() { // error: THW-120 "\"orders\" returns \"List<Orders.Order>\"" "StreamSource<T>"
        return null;
    }

    @Sink
    void print(Order order) {}
}
