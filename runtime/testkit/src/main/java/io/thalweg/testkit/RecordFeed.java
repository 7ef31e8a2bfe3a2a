package io.thalweg.testkit;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.Out;
import java.util.List;

/**
 * How the records of a script enter a job.
 *
 * @param <T> the type of the records
 */
interface RecordFeed<T> {

    /** Passes a record on. */
    void emit(T value);

    /** Each record as the object that the script has. */
    record Direct<T>(Out<T> out) implements RecordFeed<T> {
        @Override
        public void emit(T value) {
            out.emit(value);
        }
    }

    /** Each record as a copy of the one that the script has, which the job may change. */
    record Copying<T>(Out<T> out, Codec<T> codec) implements RecordFeed<T> {
        @Override
        public void emit(T value) {
            out.emit(codec.copy(value));
        }
    }

    /**
     * All records in one object, as a source that does not allocate would have them. Behind each call the object is filled
     * with another record: a step that has kept it instead of a copy shows itself by what it writes.
     */
    final class Reusing<T> implements RecordFeed<T> {

        private final Out<T> out;
        private final Codec<T> codec;
        private final List<T> values;
        private int emitted;
        private T carrier;

        /** @param values what will be emitted, in order: each scrambles the one before */
        Reusing(Out<T> out, Codec<T> codec, List<T> values) {
            this.out = out;
            this.codec = codec;
            this.values = values;
        }

        @Override
        public void emit(T value) {
            fill(value);
            out.emit(carrier);
            emitted++;
            fill(values.get((emitted + values.size() / 2) % values.size()));
        }

        private void fill(T value) {
            BinaryOutput bytes = new BinaryOutput();
            codec.write(value, bytes);
            carrier = codec.read(new BinaryInput().wrap(bytes.array(), 0, bytes.size()), carrier);
        }
    }
}
