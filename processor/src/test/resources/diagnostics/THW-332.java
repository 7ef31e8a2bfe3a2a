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
    void split(
            Order order,
            @SideOutput("odd") Out<Order> orders,
            @SideOutput("odd") Out<String> notes) {} // error: THW-332 "\"odd\" has two types, \"Orders.Order\" and \"String\"" at "notes"

    @Sink
    void print(Order order) {}
}
