package flights;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link DelayedFlights.AirportDelay}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class DelayedFlights_AirportDelayCsv extends CsvFormat<DelayedFlights.AirportDelay> {
    DelayedFlights_AirportDelayCsv() {
        super(',', "airport", "windowEnd", "flights", "meanDelay");
    }

    @Override
    protected DelayedFlights.AirportDelay read(CsvRow row, DelayedFlights.AirportDelay reuse) throws
            IOException {
        return new DelayedFlights.AirportDelay(row.readString(0), row.readInstant(1),
                row.readLong(2), row.readDouble(3));
    }

    @Override
    protected void write(DelayedFlights.AirportDelay record, CsvRowWriter row) throws IOException {
        row.writeString(record.airport());
        row.writeInstant(record.windowEnd());
        row.writeLong(record.flights());
        row.writeDouble(record.meanDelay());
    }
}
