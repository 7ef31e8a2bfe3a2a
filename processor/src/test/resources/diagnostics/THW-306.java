import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders(@Csv @Json Format<Order> format) { // error: THW-306 "both @Csv and @Json" at "@Json"
        return null;
    }

    @Sink
    void print(Order order) {}
}
