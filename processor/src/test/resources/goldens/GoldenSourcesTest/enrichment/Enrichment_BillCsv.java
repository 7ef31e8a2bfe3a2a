package orders;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Enrichment.Bill}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Enrichment_BillCsv extends CsvFormat<Enrichment.Bill> {
    Enrichment_BillCsv() {
        super(',', "customer", "address", "cents");
    }

    @Override
    protected Enrichment.Bill read(CsvRow row, Enrichment.Bill reuse) throws IOException {
        return new Enrichment.Bill(row.readString(0), row.readString(1), row.readLong(2));
    }

    @Override
    protected void write(Enrichment.Bill record, CsvRowWriter row) throws IOException {
        row.writeString(record.customer());
        row.writeString(record.address());
        row.writeLong(record.cents());
    }
}
