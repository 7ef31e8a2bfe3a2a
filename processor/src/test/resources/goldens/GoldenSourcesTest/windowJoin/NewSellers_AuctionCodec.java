package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link NewSellers.Auction}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_AuctionCodec implements Codec<NewSellers.Auction> {
    static final NewSellers_AuctionCodec INSTANCE = new NewSellers_AuctionCodec();

    @Override
    public void write(NewSellers.Auction value, BinaryOutput out) {
        Instant opened = value.opened();
        String item = value.item();
        out.writeByte((opened == null ? 1 : 0)
                | (item == null ? 2 : 0));
        if (opened != null) {
            out.writeInstant(opened);
        }
        out.writeLong(value.seller());
        if (item != null) {
            out.writeString(item);
        }
    }

    @Override
    public NewSellers.Auction read(BinaryInput in) {
        int nulls = in.readByte();
        Instant opened = (nulls & 1) != 0 ? null : in.readInstant();
        long seller = in.readLong();
        String item = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new NewSellers.Auction(opened, seller, item);
        } catch (RuntimeException e) {
            throw in.refused("Auction", e);
        }
    }

    @Override
    public NewSellers.Auction copy(NewSellers.Auction value) {
        return value;
    }

    @Override
    public String schema() {
        return "Auction(opened Instant, seller long, item String)";
    }
}
