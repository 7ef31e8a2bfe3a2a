package logs;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link LogLines.Errors}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class LogLines_ErrorsCodec implements Codec<LogLines.Errors> {
    static final LogLines_ErrorsCodec INSTANCE = new LogLines_ErrorsCodec();

    @Override
    public void write(LogLines.Errors value, BinaryOutput out) {
        Instant end = value.end();
        out.writeByte(end == null ? 1 : 0);
        if (end != null) {
            out.writeInstant(end);
        }
        out.writeInt(value.count());
    }

    @Override
    public LogLines.Errors read(BinaryInput in) {
        int nulls = in.readByte();
        Instant end = (nulls & 1) != 0 ? null : in.readInstant();
        int count = in.readInt();
        try {
            return new LogLines.Errors(end, count);
        } catch (RuntimeException e) {
            throw in.refused("Errors", e);
        }
    }

    @Override
    public LogLines.Errors copy(LogLines.Errors value) {
        return value;
    }

    @Override
    public String schema() {
        return "Errors(end Instant, count int)";
    }
}
