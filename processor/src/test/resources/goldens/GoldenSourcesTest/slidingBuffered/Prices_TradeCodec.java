package prices;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Prices.Trade}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_TradeCodec implements Codec<Prices.Trade> {
    static final Prices_TradeCodec INSTANCE = new Prices_TradeCodec();

    @Override
    public void write(Prices.Trade value, BinaryOutput out) {
        Instant at = value.at();
        String symbol = value.symbol();
        out.writeByte((at == null ? 1 : 0)
                | (symbol == null ? 2 : 0));
        if (at != null) {
            out.writeInstant(at);
        }
        if (symbol != null) {
            out.writeString(symbol);
        }
        out.writeDouble(value.price());
        out.writeLong(value.volume());
    }

    @Override
    public Prices.Trade read(BinaryInput in) {
        int nulls = in.readByte();
        Instant at = (nulls & 1) != 0 ? null : in.readInstant();
        String symbol = (nulls & 2) != 0 ? null : in.readString();
        double price = in.readDouble();
        long volume = in.readLong();
        try {
            return new Prices.Trade(at, symbol, price, volume);
        } catch (RuntimeException e) {
            throw in.refused("Trade", e);
        }
    }

    @Override
    public Prices.Trade copy(Prices.Trade value) {
        return value;
    }

    @Override
    public String schema() {
        return "Trade(at Instant, symbol String, price double, volume long)";
    }
}
