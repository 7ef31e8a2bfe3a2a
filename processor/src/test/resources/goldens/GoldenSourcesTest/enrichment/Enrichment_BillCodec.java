package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Enrichment.Bill}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_BillCodec implements Codec<Enrichment.Bill> {
    static final Enrichment_BillCodec INSTANCE = new Enrichment_BillCodec();

    @Override
    public void write(Enrichment.Bill value, BinaryOutput out) {
        String customer = value.customer();
        String address = value.address();
        out.writeByte((customer == null ? 1 : 0)
                | (address == null ? 2 : 0));
        if (customer != null) {
            out.writeString(customer);
        }
        if (address != null) {
            out.writeString(address);
        }
        out.writeLong(value.cents());
    }

    @Override
    public Enrichment.Bill read(BinaryInput in) {
        int nulls = in.readByte();
        String customer = (nulls & 1) != 0 ? null : in.readString();
        String address = (nulls & 2) != 0 ? null : in.readString();
        long cents = in.readLong();
        try {
            return new Enrichment.Bill(customer, address, cents);
        } catch (RuntimeException e) {
            throw in.refused("Bill", e);
        }
    }

    @Override
    public Enrichment.Bill copy(Enrichment.Bill value) {
        return value;
    }

    @Override
    public String schema() {
        return "Bill(customer String, address String, cents long)";
    }
}
