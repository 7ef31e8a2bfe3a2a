package orders;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Enrichment.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_OrderCsv extends CsvFormat<Enrichment.Order> {
    Enrichment_OrderCsv() {
        super(',', "at", "customer", "product");
    }

    @Override
    protected Enrichment.Order read(CsvRow row, Enrichment.Order reuse) throws IOException {
        return new Enrichment.Order(row.readInstant(0), row.readString(1), row.readString(2));
    }

    @Override
    protected void write(Enrichment.Order record, CsvRowWriter row) throws IOException {
        row.writeInstant(record.at());
        row.writeString(record.customer());
        row.writeString(record.product());
    }
}
