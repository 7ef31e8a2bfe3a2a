package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link NewSellers.Seller}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_SellerCodec implements Codec<NewSellers.Seller> {
    static final NewSellers_SellerCodec INSTANCE = new NewSellers_SellerCodec();

    @Override
    public void write(NewSellers.Seller value, BinaryOutput out) {
        String name = value.name();
        String item = value.item();
        out.writeByte((name == null ? 1 : 0)
                | (item == null ? 2 : 0));
        out.writeLong(value.id());
        if (name != null) {
            out.writeString(name);
        }
        if (item != null) {
            out.writeString(item);
        }
    }

    @Override
    public NewSellers.Seller read(BinaryInput in) {
        int nulls = in.readByte();
        long id = in.readLong();
        String name = (nulls & 1) != 0 ? null : in.readString();
        String item = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new NewSellers.Seller(id, name, item);
        } catch (RuntimeException e) {
            throw in.refused("Seller", e);
        }
    }

    @Override
    public NewSellers.Seller copy(NewSellers.Seller value) {
        return value;
    }

    @Override
    public String schema() {
        return "Seller(id long, name String, item String)";
    }
}
