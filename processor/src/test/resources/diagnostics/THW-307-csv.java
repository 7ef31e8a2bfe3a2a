import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders(@Csv Config config) { // error: THW-307 "type \"Format\"" at "@Csv"
        return null;
    }

    @Sink
    void print(Order order) {}
}
