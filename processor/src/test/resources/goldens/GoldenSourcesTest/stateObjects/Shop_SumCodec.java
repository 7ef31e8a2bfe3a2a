package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shop.Sum}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_SumCodec implements Codec<Shop.Sum> {
    static final Shop_SumCodec INSTANCE = new Shop_SumCodec();

    @Override
    public void write(Shop.Sum value, BinaryOutput out) {
        out.writeLong(value.count());
        out.writeLong(value.cents());
    }

    @Override
    public Shop.Sum read(BinaryInput in) {
        long count = in.readLong();
        long cents = in.readLong();
        try {
            return new Shop.Sum(count, cents);
        } catch (RuntimeException e) {
            throw in.refused("Sum", e);
        }
    }

    @Override
    public Shop.Sum copy(Shop.Sum value) {
        return value;
    }

    @Override
    public String schema() {
        return "Sum(count long, cents long)";
    }
}
