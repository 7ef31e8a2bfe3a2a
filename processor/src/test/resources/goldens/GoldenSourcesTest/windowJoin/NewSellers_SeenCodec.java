package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link NewSellers.Seen}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_SeenCodec implements Codec<NewSellers.Seen> {
    static final NewSellers_SeenCodec INSTANCE = new NewSellers_SeenCodec();

    @Override
    public void write(NewSellers.Seen value, BinaryOutput out) {
        String user = value.user();
        out.writeByte(user == null ? 1 : 0);
        if (user != null) {
            out.writeString(user);
        }
        out.writeInt(value.page());
        out.writeBoolean(value.clicked());
    }

    @Override
    public NewSellers.Seen read(BinaryInput in) {
        int nulls = in.readByte();
        String user = (nulls & 1) != 0 ? null : in.readString();
        int page = in.readInt();
        boolean clicked = in.readBoolean();
        try {
            return new NewSellers.Seen(user, page, clicked);
        } catch (RuntimeException e) {
            throw in.refused("Seen", e);
        }
    }

    @Override
    public NewSellers.Seen copy(NewSellers.Seen value) {
        return value;
    }

    @Override
    public String schema() {
        return "Seen(user String, page int, clicked boolean)";
    }
}
