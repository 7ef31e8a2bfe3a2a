import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @Source
    StreamSource<String> lines() {
        return null;
    }

    @OnError(ErrorPolicy.DEAD_LETTER) // note: THW-777 "Nobody reads stream \"parsed.failed\"" at "@OnError(ErrorPolicy.DEAD_LETTER)"
    @Transform
    Order parsed(String line) {
        return new Order(1, line);
    }

    @Sink
    void print(Order order) {}
}
