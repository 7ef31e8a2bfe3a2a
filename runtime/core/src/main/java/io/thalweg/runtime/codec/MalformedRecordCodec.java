package io.thalweg.runtime.codec;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.MalformedRecord;

/** The codec of {@link MalformedRecord}, written by hand as the compiler would write it; any text may be null. */
final class MalformedRecordCodec implements Codec<MalformedRecord> {

    @Override
    public void write(MalformedRecord value, BinaryOutput out) {
        out.writeByte(flags(value));
        writeText(value.split(), out);
        out.writeLong(value.position());
        writeText(value.text(), out);
        writeText(value.reason(), out);
    }

    private static int flags(MalformedRecord value) {
        return (value.split() == null ? 1 : 0) | (value.text() == null ? 2 : 0) | (value.reason() == null ? 4 : 0);
    }

    private static void writeText(String text, BinaryOutput out) {
        if (text != null) {
            out.writeString(text);
        }
    }

    @Override
    public MalformedRecord read(BinaryInput in) {
        int flags = in.readByte();
        String split = readText((flags & 1) == 0, in);
        long position = in.readLong();
        String text = readText((flags & 2) == 0, in);
        return new MalformedRecord(split, position, text, readText((flags & 4) == 0, in));
    }

    private static String readText(boolean present, BinaryInput in) {
        return present ? in.readString() : null;
    }

    @Override
    public MalformedRecord copy(MalformedRecord value) {
        return value;
    }

    @Override
    public String schema() {
        return "MalformedRecord(split String, position long, text String, reason String)";
    }
}
