import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @CodedBy(String.class) // error: THW-230 "\"String\" is no codec" "Codec<StringBuilder>" at ".class"
                    StringBuilder note) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
