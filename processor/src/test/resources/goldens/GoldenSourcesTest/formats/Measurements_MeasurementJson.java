package formats;

import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Measurements.Measurement}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Measurements_MeasurementJson extends JsonFormat<Measurements.Measurement> {
    @Override
    protected Measurements.Measurement read(JsonReader in, Measurements.Measurement reuse) throws
            IOException {
        return readMeasurement(in);
    }

    @Override
    protected void write(Measurements.Measurement record, JsonWriter out) throws IOException {
        writeMeasurement(record, out);
    }

    private static Measurements.Measurement readMeasurement(JsonReader in) throws IOException {
        Instant at = null;
        Measurements.Kind kind = null;
        Double value = null;
        Optional<String> note = Optional.empty();
        byte[] raw = null;
        char unit = 0;
        boolean hasUnit = false;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "at":
                    at = in.readInstant();
                    break;
                case "kind":
                    kind = readKind(in);
                    break;
                case "value":
                    value = in.readDoubleOrNull();
                    break;
                case "note":
                    note = readOptionalOfString(in);
                    break;
                case "raw":
                    raw = in.readBytes();
                    break;
                case "unit":
                    unit = in.readChar();
                    hasUnit = true;
                    break;
                default:
                    in.skip();
            }
        }
        if (!hasUnit) {
            throw in.missing("unit");
        }
        return new Measurements.Measurement(at, kind, value, note, raw, unit);
    }

    private static Measurements.Kind readKind(JsonReader in) throws IOException {
        String name = in.readEnumName();
        if (name == null) {
            return null;
        }
        switch (name) {
            case "HUMIDITY":
                return Measurements.Kind.HUMIDITY;
            case "PRESSURE":
                return Measurements.Kind.PRESSURE;
            default:
                throw in.notAConstant(Codecs.names(Measurements.Kind.values()));
        }
    }

    private static Optional<String> readOptionalOfString(JsonReader in) throws IOException {
        return Optional.ofNullable(in.readString());
    }

    private static void writeMeasurement(Measurements.Measurement record, JsonWriter out) throws
            IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfMeasurement(record, out);
        out.endObject();
    }

    private static void writeFieldsOfMeasurement(Measurements.Measurement record, JsonWriter out)
            throws IOException {
        out.field("at");
        out.writeInstant(record.at());
        out.field("kind");
        out.writeEnum(record.kind());
        out.field("value");
        out.writeDoubleOrNull(record.value());
        out.field("note");
        writeOptionalOfString(record.note(), out);
        out.field("raw");
        out.writeBytes(record.raw());
        out.field("unit");
        out.writeChar(record.unit());
    }

    private static void writeOptionalOfString(Optional<String> values, JsonWriter out) throws
            IOException {
        if (values == null || values.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeString(values.get());
    }
}
