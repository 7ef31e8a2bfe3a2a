package readings;

import io.thalweg.api.FailedRecord;
import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link FailedRecord}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Readings_FailedRecordCsv extends CsvFormat<FailedRecord> {
    Readings_FailedRecordCsv() {
        super(',', "record", "step", "cause", "position");
    }

    @Override
    protected FailedRecord read(CsvRow row, FailedRecord reuse) throws IOException {
        return new FailedRecord(row.readString(0), row.readString(1), row.readString(2),
                row.readString(3));
    }

    @Override
    protected void write(FailedRecord record, CsvRowWriter row) throws IOException {
        row.writeString(record.record());
        row.writeString(record.step());
        row.writeString(record.cause());
        row.writeString(record.position());
    }
}
