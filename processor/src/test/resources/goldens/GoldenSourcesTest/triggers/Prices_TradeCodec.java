package quotes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Prices.Trade}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_TradeCodec implements Codec<Prices.Trade> {
    static final Prices_TradeCodec INSTANCE = new Prices_TradeCodec();

    @Override
    public void write(Prices.Trade value, BinaryOutput out) {
        String symbol = value.symbol();
        String exchange = value.exchange();
        out.writeByte((symbol == null ? 1 : 0)
                | (exchange == null ? 2 : 0));
        out.writeLong(value.at());
        if (symbol != null) {
            out.writeString(symbol);
        }
        if (exchange != null) {
            out.writeString(exchange);
        }
        out.writeDouble(value.price());
    }

    @Override
    public Prices.Trade read(BinaryInput in) {
        int nulls = in.readByte();
        long at = in.readLong();
        String symbol = (nulls & 1) != 0 ? null : in.readString();
        String exchange = (nulls & 2) != 0 ? null : in.readString();
        double price = in.readDouble();
        try {
            return new Prices.Trade(at, symbol, exchange, price);
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
        return "Trade(at long, symbol String, exchange String, price double)";
    }
}
