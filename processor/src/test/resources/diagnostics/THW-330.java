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
    void split(Order order, @SideOutput("large orders") Out<Order> large) {} // error: THW-330 "\"large orders\"" "Java identifier" at "\"large orders\""

    @Sink
    void print(Order order) {}
}
