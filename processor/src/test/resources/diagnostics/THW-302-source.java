import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders(String path) { // error: THW-302 "\"path\"" "\"Config\", \"@Csv Format<T>\"" at "path"
        return null;
    }

    @Sink
    void print(Order order) {}
}
