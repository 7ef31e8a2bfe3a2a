import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<String> orders(@Csv Format<String> format) { // error: THW-241 "\"String\" has no components" at "format"
        return null;
    }

    @Sink
    void print(Order order) {}
}
