import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Price(long cents, String currency) {}

    record Order(long id, Price price) {}

    @Source
    StreamSource<Order> orders(@Csv Format<Order> format) { // error: THW-240 "\"Orders.Order.price\" is a \"Orders.Price\""
        return null;
    }

    @Sink
    void print(Order order) {}
}
