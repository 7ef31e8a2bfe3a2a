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
    void split(Order order, @SideOutput("") Out<Order> large) {} // error: THW-330 at "\"\""

    @Sink
    void print(Order order) {}
}
