import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    @KeyBy("id") // error: THW-111 "@Source and @KeyBy" at "@KeyBy"
    static class Replay implements StreamSource<Order> {
        public java.util.List<SourceSplit> splits() {
            return java.util.List.of();
        }

        public SplitReader<Order> open(SourceSplit split, long position) {
            return null;
        }
    }

    @Sink
    void print(Order order) {}
}
