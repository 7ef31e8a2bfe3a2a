import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @EventTime String placed) {} // error: THW-221 "\"placed\" has the type \"String\"" "\"long\" or \"Instant\"" at "placed"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
