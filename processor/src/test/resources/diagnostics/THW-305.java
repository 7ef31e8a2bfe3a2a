import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Filter
    boolean valid(Order order, Out<Order> out) { // error: THW-305 "@Filter method cannot take \"Out<R>\"" "Allowed: the record, then any of \"Context\"" at "out"
        return true;
    }

    @Sink
    void print(Order order) {}
}
