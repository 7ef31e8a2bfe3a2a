package shipments;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Shipments.Load}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_LoadCsv extends CsvFormat<Shipments.Load> {
    Shipments_LoadCsv() {
        super(',', "cities");
    }

    @Override
    protected Shipments.Load read(CsvRow row, Shipments.Load reuse) throws IOException {
        return new Shipments.Load(row.readString(0));
    }

    @Override
    protected void write(Shipments.Load record, CsvRowWriter row) throws IOException {
        row.writeString(record.cities());
    }
}
