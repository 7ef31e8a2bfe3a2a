package orders;

import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Orders.Total}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Orders_TotalJson extends JsonFormat<Orders.Total> {
    @Override
    protected Orders.Total read(JsonReader in, Orders.Total reuse) throws IOException {
        return readTotal(in);
    }

    @Override
    protected void write(Orders.Total record, JsonWriter out) throws IOException {
        writeTotal(record, out);
    }

    private static Orders.Total readTotal(JsonReader in) throws IOException {
        String customer = null;
        long cents = 0;
        boolean hasCents = false;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "customer":
                    customer = in.readString();
                    break;
                case "cents":
                    cents = in.readLong();
                    hasCents = true;
                    break;
                default:
                    in.skip();
            }
        }
        if (!hasCents) {
            throw in.missing("cents");
        }
        return new Orders.Total(customer, cents);
    }

    private static void writeTotal(Orders.Total record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfTotal(record, out);
        out.endObject();
    }

    private static void writeFieldsOfTotal(Orders.Total record, JsonWriter out) throws IOException {
        out.field("customer");
        out.writeString(record.customer());
        out.field("cents");
        out.writeLong(record.cents());
    }
}
