package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link NewSellers.View}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_ViewCodec implements Codec<NewSellers.View> {
    static final NewSellers_ViewCodec INSTANCE = new NewSellers_ViewCodec();

    @Override
    public void write(NewSellers.View value, BinaryOutput out) {
        Codecs.requireClass(value, NewSellers.View.class);
        String user = value.user;
        out.writeByte(user == null ? 1 : 0);
        out.writeLong(value.time);
        if (user != null) {
            out.writeString(user);
        }
        out.writeInt(value.page);
    }

    @Override
    public NewSellers.View read(BinaryInput in) {
        return read(in, null);
    }

    @Override
    public NewSellers.View read(BinaryInput in, NewSellers.View reuse) {
        NewSellers.View value = reuse == null ? new NewSellers.View() : reuse;
        readParts(value, in);
        return value;
    }

    @Override
    public NewSellers.View copy(NewSellers.View value) {
        Codecs.requireClass(value, NewSellers.View.class);
        NewSellers.View copy = new NewSellers.View();
        copyParts(value, copy);
        return copy;
    }

    @Override
    public String schema() {
        return "View(time long, user String, page int)";
    }

    private static void readParts(NewSellers.View value, BinaryInput in) {
        int nulls = in.readByte();
        value.time = in.readLong();
        value.user = (nulls & 1) != 0 ? null : in.readString();
        value.page = in.readInt();
    }

    private static void copyParts(NewSellers.View value, NewSellers.View copy) {
        copy.time = value.time;
        copy.user = value.user;
        copy.page = value.page;
    }
}
