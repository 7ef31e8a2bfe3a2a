package ticks;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Ticks.Tick}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Ticks_TickCsv extends CsvFormat<Ticks.Tick> {
    Ticks_TickCsv() {
        super(',', "millis", "instrument", "price", "size");
    }

    @Override
    protected Ticks.Tick read(CsvRow row, Ticks.Tick reuse) throws IOException {
        Ticks.Tick record = reuse == null ? new Ticks.Tick() : reuse;
        record.millis = row.readLong(0);
        record.instrument = row.readLong(1);
        record.price = row.readDouble(2);
        record.setSize(row.readInt(3));
        return record;
    }

    @Override
    protected void write(Ticks.Tick record, CsvRowWriter row) throws IOException {
        row.writeLong(record.millis);
        row.writeLong(record.instrument);
        row.writeDouble(record.price);
        row.writeInt(record.getSize());
    }
}
