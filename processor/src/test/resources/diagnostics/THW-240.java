import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.List<String> notes) {}

    @Source
    StreamSource<Order> orders(@Csv Format<Order> format) { // error: THW-240 "\"Orders.Order.notes\" is a \"List<String>\"" "@Json" at "format"
        return null;
    }

    @Sink
    void print(Order order) {}
}
