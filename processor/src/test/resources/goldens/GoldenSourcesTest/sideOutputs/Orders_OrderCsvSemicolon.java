package orders;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Orders.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Orders_OrderCsvSemicolon extends CsvFormat<Orders.Order> {
    Orders_OrderCsvSemicolon() {
        super(';', "id", "customer", "cents");
    }

    @Override
    protected Orders.Order read(CsvRow row, Orders.Order reuse) throws IOException {
        return new Orders.Order(row.readLong(0), row.readString(1), row.readLong(2));
    }

    @Override
    protected void write(Orders.Order record, CsvRowWriter row) throws IOException {
        row.writeLong(record.id());
        row.writeString(record.customer());
        row.writeLong(record.cents());
    }
}
