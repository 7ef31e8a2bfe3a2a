package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shop.Report}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_ReportCodec implements Codec<Shop.Report> {
    static final Shop_ReportCodec INSTANCE = new Shop_ReportCodec();

    @Override
    public void write(Shop.Report value, BinaryOutput out) {
        String customer = value.customer();
        out.writeByte(customer == null ? 1 : 0);
        if (customer != null) {
            out.writeString(customer);
        }
        out.writeLong(value.orders());
        out.writeDouble(value.mean());
    }

    @Override
    public Shop.Report read(BinaryInput in) {
        int nulls = in.readByte();
        String customer = (nulls & 1) != 0 ? null : in.readString();
        long orders = in.readLong();
        double mean = in.readDouble();
        try {
            return new Shop.Report(customer, orders, mean);
        } catch (RuntimeException e) {
            throw in.refused("Report", e);
        }
    }

    @Override
    public Shop.Report copy(Shop.Report value) {
        return value;
    }

    @Override
    public String schema() {
        return "Report(customer String, orders long, mean double)";
    }
}
