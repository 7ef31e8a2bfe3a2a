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
    void split(Order order, Out<Order> large, Out<Order> small) {} // error: THW-304 "\"small\" is the second \"Out<R>\"" "@SideOutput" at "small"

    @Sink
    void print(Order order) {}
}
