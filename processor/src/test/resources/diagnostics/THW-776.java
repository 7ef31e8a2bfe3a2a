import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @Source
    StreamSource<String> lines() {
        return null;
    }

    @OnError(ErrorPolicy.SKIP)
    @Transform
    Order parsed(String line) {
        return new Order(1, line);
    }

    @Sink
    void print(Order order) {}

    @From("parsed.failed") // error: THW-776 "Step \"parsed\" has no dead letters" at "\"parsed.failed\""
    @Sink
    void bad(FailedRecord failed) {}
}
