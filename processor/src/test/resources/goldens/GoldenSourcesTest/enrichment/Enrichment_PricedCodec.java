package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Enrichment.Priced}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_PricedCodec implements Codec<Enrichment.Priced> {
    static final Enrichment_PricedCodec INSTANCE = new Enrichment_PricedCodec();

    @Override
    public void write(Enrichment.Priced value, BinaryOutput out) {
        Instant at = value.at();
        String customer = value.customer();
        out.writeByte((at == null ? 1 : 0)
                | (customer == null ? 2 : 0));
        if (at != null) {
            out.writeInstant(at);
        }
        if (customer != null) {
            out.writeString(customer);
        }
        out.writeLong(value.cents());
    }

    @Override
    public Enrichment.Priced read(BinaryInput in) {
        int nulls = in.readByte();
        Instant at = (nulls & 1) != 0 ? null : in.readInstant();
        String customer = (nulls & 2) != 0 ? null : in.readString();
        long cents = in.readLong();
        try {
            return new Enrichment.Priced(at, customer, cents);
        } catch (RuntimeException e) {
            throw in.refused("Priced", e);
        }
    }

    @Override
    public Enrichment.Priced copy(Enrichment.Priced value) {
        return value;
    }

    @Override
    public String schema() {
        return "Priced(at Instant, customer String, cents long)";
    }
}
