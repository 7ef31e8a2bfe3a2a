package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;

/** Values that may be null, as they stand in snapshots. Pure functions, any thread. */
public final class SavedValues {

    private SavedValues() {}

    /** Writes whether there is a value, and the value. */
    public static <T> void write(Codec<T> codec, T value, BinaryOutput out) {
        out.writeBoolean(value != null);
        if (value != null) {
            codec.write(value, out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(Codec<T> codec, BinaryInput in) {
        return in.readBoolean() ? codec.read(in) : null;
    }
}
