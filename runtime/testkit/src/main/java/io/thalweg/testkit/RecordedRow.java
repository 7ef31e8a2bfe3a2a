package io.thalweg.testkit;

import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.HexFormat;

/**
 * A record as its bytes, so that two of them can be compared whatever their type has for {@code equals}.
 *
 * @param bytes the encoded record, hexadecimal
 * @param timestamp milliseconds since the epoch, {@link Long#MIN_VALUE} without
 * @param text the record as text, for a person to read
 */
record RecordedRow(String bytes, long timestamp, String text) {

    static <T> RecordedRow of(T value, long timestamp, Codec<T> codec) {
        BinaryOutput out = new BinaryOutput();
        codec.write(value, out);
        return new RecordedRow(HexFormat.of().formatHex(out.toByteArray()), timestamp, value.toString());
    }

    @Override
    public String toString() {
        return text + (timestamp == Long.MIN_VALUE ? "" : " @" + timestamp);
    }
}
