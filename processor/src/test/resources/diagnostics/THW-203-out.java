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
    void split(Order order, Out<? super Order> out) {} // error: THW-203 "\"Out\" of parameter \"out\"" at "out"

    @Sink
    void print(Order order) {}
}
