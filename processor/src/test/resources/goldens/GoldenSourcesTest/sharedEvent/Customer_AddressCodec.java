package shared.events;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Customer.Address}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Customer_AddressCodec implements Codec<Customer.Address> {
    static final Customer_AddressCodec INSTANCE = new Customer_AddressCodec();

    @Override
    public void write(Customer.Address value, BinaryOutput out) {
        String street = value.street();
        String city = value.city();
        out.writeByte((street == null ? 1 : 0)
                | (city == null ? 2 : 0));
        if (street != null) {
            out.writeString(street);
        }
        if (city != null) {
            out.writeString(city);
        }
    }

    @Override
    public Customer.Address read(BinaryInput in) {
        int nulls = in.readByte();
        String street = (nulls & 1) != 0 ? null : in.readString();
        String city = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new Customer.Address(street, city);
        } catch (RuntimeException e) {
            throw in.refused("Address", e);
        }
    }

    @Override
    public Customer.Address copy(Customer.Address value) {
        return value;
    }

    @Override
    public String schema() {
        return "Address(street String, city String)";
    }
}
