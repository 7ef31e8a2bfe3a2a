import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @Source
    StreamSource<String> lines() {
        return null;
    }

    @OnError(ErrorPolicy.DEAD_LETTER)
    @Transform
    void parsed(String line, Out<Order> out, @SideOutput("failed") Out<String> bad) { // error: THW-331 "steps have of themselves" at "\"failed\""
        bad.emit(line);
    }

    @Sink
    void print(Order order) {}
}
