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
    @SuppressWarnings("rawtypes")
    void split(Order order, Out out) {} // error: THW-202 "\"Out\" of parameter \"out\"" "Out<Flight>" at "out"

    @Sink
    void print(Order order) {}
}
