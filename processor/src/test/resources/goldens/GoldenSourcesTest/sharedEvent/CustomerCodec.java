package shared.events;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Customer}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class CustomerCodec implements Codec<Customer> {
    public static final CustomerCodec INSTANCE = new CustomerCodec();

    @Override
    public void write(Customer value, BinaryOutput out) {
        String name = value.name();
        LocalDate since = value.since();
        List<Customer.Address> addresses = value.addresses();
        out.writeByte((name == null ? 1 : 0)
                | (since == null ? 2 : 0)
                | (addresses == null ? 4 : 0));
        out.writeLong(value.id());
        if (name != null) {
            out.writeString(name);
        }
        if (since != null) {
            out.writeLocalDate(since);
        }
        if (addresses != null) {
            writeListOfAddress(addresses, out);
        }
    }

    @Override
    public Customer read(BinaryInput in) {
        int nulls = in.readByte();
        long id = in.readLong();
        String name = (nulls & 1) != 0 ? null : in.readString();
        LocalDate since = (nulls & 2) != 0 ? null : in.readLocalDate();
        List<Customer.Address> addresses = (nulls & 4) != 0 ? null : readListOfAddress(in);
        try {
            return new Customer(id, name, since, addresses);
        } catch (RuntimeException e) {
            throw in.refused("Customer", e);
        }
    }

    @Override
    public Customer copy(Customer value) {
        return value;
    }

    @Override
    public String schema() {
        return "Customer(id long, name String, since LocalDate, addresses List<Address>); Address(street String, city String)";
    }

    private static void writeListOfAddress(List<Customer.Address> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Customer.Address element : values) {
            if (out.writePresence(element, nulls)) {
                Customer_AddressCodec.INSTANCE.write(element, out);
            }
        }
    }

    private static List<Customer.Address> readListOfAddress(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        List<Customer.Address> values = new ArrayList<>(BinaryInput.listCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(in.readPresence(nulls) ? Customer_AddressCodec.INSTANCE.read(in) : null);
        }
        return values;
    }
}
