package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Enrichment.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_OrderCodec implements Codec<Enrichment.Order> {
    static final Enrichment_OrderCodec INSTANCE = new Enrichment_OrderCodec();

    @Override
    public void write(Enrichment.Order value, BinaryOutput out) {
        Instant at = value.at();
        String customer = value.customer();
        String product = value.product();
        out.writeByte((at == null ? 1 : 0)
                | (customer == null ? 2 : 0)
                | (product == null ? 4 : 0));
        if (at != null) {
            out.writeInstant(at);
        }
        if (customer != null) {
            out.writeString(customer);
        }
        if (product != null) {
            out.writeString(product);
        }
    }

    @Override
    public Enrichment.Order read(BinaryInput in) {
        int nulls = in.readByte();
        Instant at = (nulls & 1) != 0 ? null : in.readInstant();
        String customer = (nulls & 2) != 0 ? null : in.readString();
        String product = (nulls & 4) != 0 ? null : in.readString();
        try {
            return new Enrichment.Order(at, customer, product);
        } catch (RuntimeException e) {
            throw in.refused("Order", e);
        }
    }

    @Override
    public Enrichment.Order copy(Enrichment.Order value) {
        return value;
    }

    @Override
    public String schema() {
        return "Order(at Instant, customer String, product String)";
    }
}
