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
    <T> T same(T record) { // error: THW-113 "\"same\" has type parameters"
        return record;
    }

    @Sink
    void print(Order order) {}
}
