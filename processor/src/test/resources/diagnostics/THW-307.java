import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    void split(Order order, @SideOutput("large") java.util.List<Order> large) {} // error: THW-307 "@SideOutput belongs on a parameter of type \"Out\"" "\"List<Orders.Order>\"" at "@SideOutput"

    @Sink
    void print(Order order) {}
}
