import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    @Watermark(lag = "${my lag:5s}") // error: THW-183 "no valid placeholder" "${name:default}" at "\"${my lag:5s}\""
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
