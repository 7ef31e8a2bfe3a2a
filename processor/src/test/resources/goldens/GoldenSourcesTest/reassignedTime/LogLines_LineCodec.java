package logs;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link LogLines.Line}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class LogLines_LineCodec implements Codec<LogLines.Line> {
    static final LogLines_LineCodec INSTANCE = new LogLines_LineCodec();

    @Override
    public void write(LogLines.Line value, BinaryOutput out) {
        Instant at = value.at();
        String level = value.level();
        out.writeByte((at == null ? 1 : 0)
                | (level == null ? 2 : 0));
        if (at != null) {
            out.writeInstant(at);
        }
        if (level != null) {
            out.writeString(level);
        }
    }

    @Override
    public LogLines.Line read(BinaryInput in) {
        int nulls = in.readByte();
        Instant at = (nulls & 1) != 0 ? null : in.readInstant();
        String level = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new LogLines.Line(at, level);
        } catch (RuntimeException e) {
            throw in.refused("Line", e);
        }
    }

    @Override
    public LogLines.Line copy(LogLines.Line value) {
        return value;
    }

    @Override
    public String schema() {
        return "Line(at Instant, level String)";
    }
}
