import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders(@Csv(delimiter = '"') Format<Order> format) { // error: THW-185 "neither a quote nor a line break" at "'\"'"
        return null;
    }

    @Sink
    void print(Order order) {}
}
