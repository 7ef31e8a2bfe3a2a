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
    void split(Order order, @SideOutput("late") Out<Order> late) {} // error: THW-331 "\"late\"" "\"myLate\"" at "\"late\""

    @Sink
    void print(Order order) {}
}
