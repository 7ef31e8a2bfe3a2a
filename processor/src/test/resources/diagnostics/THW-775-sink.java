import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @Source
    StreamSource<String> lines() {
        return null;
    }

    @Transform
    Order parsed(String line) {
        return new Order(1, line);
    }

    @OnError(ErrorPolicy.DEAD_LETTER) // error: THW-775 "no effect on \"print\"" at "@OnError(ErrorPolicy.DEAD_LETTER)"
    @Sink
    StreamSink<Order> print() {
        return null;
    }
}
