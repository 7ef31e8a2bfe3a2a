package shipments;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Shipments.Parcel}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_ParcelCsv extends CsvFormat<Shipments.Parcel> {
    Shipments_ParcelCsv() {
        super(',', "partition", "offset", "city");
    }

    @Override
    protected Shipments.Parcel read(CsvRow row, Shipments.Parcel reuse) throws IOException {
        return new Shipments.Parcel(row.readInt(0), row.readLong(1), row.readString(2));
    }

    @Override
    protected void write(Shipments.Parcel record, CsvRowWriter row) throws IOException {
        row.writeInt(record.partition());
        row.writeLong(record.offset());
        row.writeString(record.city());
    }
}
