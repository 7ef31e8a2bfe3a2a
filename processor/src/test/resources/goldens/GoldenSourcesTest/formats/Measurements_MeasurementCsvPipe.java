package formats;

import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * CSV of {@link Measurements.Measurement}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Measurements_MeasurementCsvPipe extends CsvFormat<Measurements.Measurement> {
    Measurements_MeasurementCsvPipe() {
        super('|', "at", "kind", "value", "note", "raw", "unit");
    }

    @Override
    protected Measurements.Measurement read(CsvRow row, Measurements.Measurement reuse) throws
            IOException {
        return new Measurements.Measurement(row.readInstant(0), readKind(row, 1),
                row.readDoubleOrNull(2), Optional.ofNullable(row.readString(3)), row.readBytes(4),
                row.readChar(5));
    }

    @Override
    protected void write(Measurements.Measurement record, CsvRowWriter row) throws IOException {
        row.writeInstant(record.at());
        row.writeEnum(record.kind());
        row.writeDoubleOrNull(record.value());
        writeOptionalOfString(record.note(), row);
        row.writeBytes(record.raw());
        row.writeChar(record.unit());
    }

    private static Measurements.Kind readKind(CsvRow row, int column) throws IOException {
        String name = row.readEnumName(column);
        if (name == null) {
            return null;
        }
        switch (name) {
            case "HUMIDITY":
                return Measurements.Kind.HUMIDITY;
            case "PRESSURE":
                return Measurements.Kind.PRESSURE;
            default:
                throw row.notAConstant(column, Codecs.names(Measurements.Kind.values()));
        }
    }

    private static void writeOptionalOfString(Optional<String> value, CsvRowWriter row) throws
            IOException {
        row.writeString(value == null || value.isEmpty() ? null : value.get());
    }
}
