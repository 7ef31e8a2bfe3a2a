package quotes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Prices.Report}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_ReportCodec implements Codec<Prices.Report> {
    static final Prices_ReportCodec INSTANCE = new Prices_ReportCodec();

    @Override
    public void write(Prices.Report value, BinaryOutput out) {
        String what = value.what();
        String symbol = value.symbol();
        out.writeByte((what == null ? 1 : 0)
                | (symbol == null ? 2 : 0));
        if (what != null) {
            out.writeString(what);
        }
        if (symbol != null) {
            out.writeString(symbol);
        }
        out.writeDouble(value.value());
    }

    @Override
    public Prices.Report read(BinaryInput in) {
        int nulls = in.readByte();
        String what = (nulls & 1) != 0 ? null : in.readString();
        String symbol = (nulls & 2) != 0 ? null : in.readString();
        double value_ = in.readDouble();
        try {
            return new Prices.Report(what, symbol, value_);
        } catch (RuntimeException e) {
            throw in.refused("Report", e);
        }
    }

    @Override
    public Prices.Report copy(Prices.Report value) {
        return value;
    }

    @Override
    public String schema() {
        return "Report(what String, symbol String, value double)";
    }
}
