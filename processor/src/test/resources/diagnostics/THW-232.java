import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @CodedBy(NoteCodec.class) // error: THW-232 "\"NoteCodec\" has no constructor without parameters" at ".class"
                    StringBuilder note) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class NoteCodec implements Codec<StringBuilder> {
        NoteCodec(int limit) {}

        public void write(StringBuilder value, BinaryOutput out) {}

        public StringBuilder read(BinaryInput in) {
            return null;
        }

        public StringBuilder copy(StringBuilder value) {
            return value;
        }

        public String schema() {
            return "note";
        }
    }

    @Sink
    void print(Order order) {}
}
