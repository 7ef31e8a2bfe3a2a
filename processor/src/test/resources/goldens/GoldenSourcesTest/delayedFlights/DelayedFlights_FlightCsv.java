package flights;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link DelayedFlights.Flight}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class DelayedFlights_FlightCsv extends CsvFormat<DelayedFlights.Flight> {
    DelayedFlights_FlightCsv() {
        super(',', "scheduled", "origin", "destination", "delayMinutes");
    }

    @Override
    protected DelayedFlights.Flight read(CsvRow row, DelayedFlights.Flight reuse) throws
            IOException {
        return new DelayedFlights.Flight(row.readInstant(0), row.readString(1), row.readString(2),
                row.readInt(3));
    }

    @Override
    protected void write(DelayedFlights.Flight record, CsvRowWriter row) throws IOException {
        row.writeInstant(record.scheduled());
        row.writeString(record.origin());
        row.writeString(record.destination());
        row.writeInt(record.delayMinutes());
    }
}
