package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link NewSellers.Person}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_PersonCodec implements Codec<NewSellers.Person> {
    static final NewSellers_PersonCodec INSTANCE = new NewSellers_PersonCodec();

    @Override
    public void write(NewSellers.Person value, BinaryOutput out) {
        Instant registered = value.registered();
        String name = value.name();
        out.writeByte((registered == null ? 1 : 0)
                | (name == null ? 2 : 0));
        if (registered != null) {
            out.writeInstant(registered);
        }
        out.writeLong(value.id());
        if (name != null) {
            out.writeString(name);
        }
    }

    @Override
    public NewSellers.Person read(BinaryInput in) {
        int nulls = in.readByte();
        Instant registered = (nulls & 1) != 0 ? null : in.readInstant();
        long id = in.readLong();
        String name = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new NewSellers.Person(registered, id, name);
        } catch (RuntimeException e) {
            throw in.refused("Person", e);
        }
    }

    @Override
    public NewSellers.Person copy(NewSellers.Person value) {
        return value;
    }

    @Override
    public String schema() {
        return "Person(registered Instant, id long, name String)";
    }
}
