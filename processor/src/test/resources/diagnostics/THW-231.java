import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(
            long id,
            @CodedBy(NoteCodec.class) // error: THW-231 "\"NoteCodec\"" "\"StringBuilder\" is to be encoded" at ".class"
                    StringBuilder note) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class NoteCodec implements Codec<StringBuffer> {
        public void write(StringBuffer value, BinaryOutput out) {}

        public StringBuffer read(BinaryInput in) {
            return null;
        }

        public StringBuffer copy(StringBuffer value) {
            return value;
        }

        public String schema() {
            return "note";
        }
    }

    @Sink
    void print(Order order) {}
}
