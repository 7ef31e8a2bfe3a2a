package formats;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Copies;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Measurements.Measurement}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Measurements_MeasurementCodec implements Codec<Measurements.Measurement> {
    static final Measurements_MeasurementCodec INSTANCE = new Measurements_MeasurementCodec();

    private static final Measurements.Kind[] KIND_VALUES = Measurements.Kind.values();

    @Override
    public void write(Measurements.Measurement value, BinaryOutput out) {
        Instant at = value.at();
        Measurements.Kind kind = value.kind();
        Double value_ = value.value();
        Optional<String> note = value.note();
        byte[] raw = value.raw();
        out.writeByte((at == null ? 1 : 0)
                | (kind == null ? 2 : 0)
                | (value_ == null ? 4 : 0)
                | (note == null ? 8 : 0)
                | (raw == null ? 16 : 0));
        if (at != null) {
            out.writeInstant(at);
        }
        if (kind != null) {
            out.writeEnum(kind);
        }
        if (value_ != null) {
            out.writeDouble(value_);
        }
        if (note != null) {
            writeOptionalOfString(note, out);
        }
        if (raw != null) {
            out.writeByteArray(raw);
        }
        out.writeChar(value.unit());
    }

    @Override
    public Measurements.Measurement read(BinaryInput in) {
        int nulls = in.readByte();
        Instant at = (nulls & 1) != 0 ? null : in.readInstant();
        Measurements.Kind kind = (nulls & 2) != 0 ? null : in.readEnum(KIND_VALUES);
        Double value_ = (nulls & 4) != 0 ? null : in.readDouble();
        Optional<String> note = (nulls & 8) != 0 ? null : readOptionalOfString(in);
        byte[] raw = (nulls & 16) != 0 ? null : in.readByteArray();
        char unit = in.readChar();
        try {
            return new Measurements.Measurement(at, kind, value_, note, raw, unit);
        } catch (RuntimeException e) {
            throw in.refused("Measurement", e);
        }
    }

    @Override
    public Measurements.Measurement copy(Measurements.Measurement value) {
        return new Measurements.Measurement(value.at(), value.kind(), value.value(), value.note(),
                Copies.of(value.raw()), value.unit());
    }

    @Override
    public String schema() {
        return "Measurement(at Instant, kind Kind, value Double, note Optional<String>, raw byte[], unit char); Kind[HUMIDITY, PRESSURE]";
    }

    private static void writeOptionalOfString(Optional<String> values, BinaryOutput out) {
        out.writeBoolean(values.isPresent());
        if (values.isPresent()) {
            out.writeString(values.get());
        }
    }

    private static Optional<String> readOptionalOfString(BinaryInput in) {
        return in.readBoolean() ? Optional.of(in.readString()) : Optional.empty();
    }
}
