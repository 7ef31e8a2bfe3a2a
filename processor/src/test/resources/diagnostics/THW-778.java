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
    void parsed(String line, Out<Order> out, @SideOutput("failed") Out<String> bad) { // error: THW-778 "has the name of the dead letters" at "bad"
        bad.emit(line);
    }

    @Sink
    void print(Order order) {}
}
