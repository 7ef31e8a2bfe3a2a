package io.thalweg.runtime.codec;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.FailedRecord;

/** The codec of {@link FailedRecord}, written by hand as the compiler would write it; any text may be null. */
final class FailedRecordCodec implements Codec<FailedRecord> {

    @Override
    public void write(FailedRecord value, BinaryOutput out) {
        writeText(value.record(), out);
        writeText(value.step(), out);
        writeText(value.cause(), out);
        writeText(value.position(), out);
    }

    private static void writeText(String text, BinaryOutput out) {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeString(text);
        }
    }

    @Override
    public FailedRecord read(BinaryInput in) {
        return new FailedRecord(readText(in), readText(in), readText(in), readText(in));
    }

    private static String readText(BinaryInput in) {
        return in.readBoolean() ? in.readString() : null;
    }

    @Override
    public FailedRecord copy(FailedRecord value) {
        return value;
    }

    @Override
    public String schema() {
        return "FailedRecord(record String, step String, cause String, position String)";
    }
}
