import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders(Format<Order> format) { // error: THW-308 "\"format\"" "@Csv" "@Json" at "format"
        return null;
    }

    @Sink
    void print(Order order) {}
}
