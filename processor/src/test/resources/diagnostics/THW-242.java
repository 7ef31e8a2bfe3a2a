import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    @CodedBy(OrderCodec.class)
    record Order(long id) {}

    @Source
    StreamSource<Order> orders(@Json Format<Order> format) { // error: THW-242 "\"Orders.Order\" has a codec of its own" at "format"
        return null;
    }

    static class OrderCodec implements Codec<Order> {
        public void write(Order value, BinaryOutput out) {}

        public Order read(BinaryInput in) {
            return null;
        }

        public Order copy(Order value) {
            return value;
        }

        public String schema() {
            return "note";
        }
    }

    @Sink
    void print(Order order) {}
}
