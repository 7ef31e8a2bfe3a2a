import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    interface Order {}

    @Source
    StreamSource<Order> orders() { // error: THW-211 "\"Order\" is open" "sealed" "@CodedBy"
        return null;
    }

    @Sink
    void print(Order order) {}
}
