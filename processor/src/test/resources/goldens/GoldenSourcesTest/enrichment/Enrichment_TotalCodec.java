package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Enrichment.Total}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_TotalCodec implements Codec<Enrichment.Total> {
    static final Enrichment_TotalCodec INSTANCE = new Enrichment_TotalCodec();

    @Override
    public void write(Enrichment.Total value, BinaryOutput out) {
        Codecs.requireClass(value, Enrichment.Total.class);
        String customer = value.customer;
        out.writeByte(customer == null ? 1 : 0);
        if (customer != null) {
            out.writeString(customer);
        }
        out.writeLong(value.cents);
    }

    @Override
    public Enrichment.Total read(BinaryInput in) {
        return read(in, null);
    }

    @Override
    public Enrichment.Total read(BinaryInput in, Enrichment.Total reuse) {
        Enrichment.Total value = reuse == null ? new Enrichment.Total() : reuse;
        readParts(value, in);
        return value;
    }

    @Override
    public Enrichment.Total copy(Enrichment.Total value) {
        Codecs.requireClass(value, Enrichment.Total.class);
        Enrichment.Total copy = new Enrichment.Total();
        copyParts(value, copy);
        return copy;
    }

    @Override
    public String schema() {
        return "Total(customer String, cents long)";
    }

    private static void readParts(Enrichment.Total value, BinaryInput in) {
        int nulls = in.readByte();
        value.customer = (nulls & 1) != 0 ? null : in.readString();
        value.cents = in.readLong();
    }

    private static void copyParts(Enrichment.Total value, Enrichment.Total copy) {
        copy.customer = value.customer;
        copy.cents = value.cents;
    }
}
