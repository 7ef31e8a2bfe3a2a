import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @OperatorState // error: THW-773 "stands in \"Orders\", which is no step class" at "@OperatorState"
    ListState<Long> ids;

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
