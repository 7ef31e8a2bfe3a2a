import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @OnError(ErrorPolicy.SKIP) // error: THW-775 "@OnError has no effect on \"lines\"" "It belongs on @Transform" at "@OnError(ErrorPolicy.SKIP)"
    @Source
    StreamSource<String> lines() {
        return null;
    }

    @Transform
    Order parsed(String line) {
        return new Order(1, line);
    }

    @Sink
    void print(Order order) {}
}
