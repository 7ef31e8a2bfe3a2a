package io.thalweg.runtime.codec.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Format;
import io.thalweg.fixture.Allocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reading into a mutable object allocates nothing, once the buffers are there. */
class CsvAllocationTest {

    private static final int ROUND = 5_000;
    private static final int ROWS = 25 * ROUND;

    private static final class Measurement {
        int sensor;
        long count;
        double value;
        String place;
        String unit;
    }

    private static final class Csv extends CsvFormat<Measurement> {

        Csv() {
            super(',', "sensor", "count", "value", "place", "unit");
        }

        @Override
        protected Measurement read(CsvRow row, Measurement reuse) throws IOException {
            Measurement measurement = reuse == null ? new Measurement() : reuse;
            measurement.sensor = row.readInt(0);
            measurement.count = row.readLong(1);
            measurement.value = row.readDouble(2);
            measurement.place = row.readString(3);
            measurement.unit = row.readString(4);
            return measurement;
        }

        @Override
        protected void write(Measurement record, CsvRowWriter row) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void allocatesNothing() throws Exception {
        StringBuilder text = new StringBuilder("sensor,count,value,place,unit\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(',').append(i * 1_000_000_007L).append(',').append(i / 8.0);
            text.append(",\"place ").append(i % 200).append("\",C\r\n");
        }
        Format.Reader<Measurement> reader =
                new Csv().reader(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), 0);
        Measurement measurement = read(reader, null, ROUND);
        assertThat(Allocations.perRound(() -> read(reader, measurement, ROUND))).isZero();
        int last = measurement.sensor;
        assertThat(last).isBetween(2 * ROUND - 1, ROWS - 1);
        assertThat(measurement.count).isEqualTo(last * 1_000_000_007L);
        assertThat(measurement.place).isEqualTo("place " + last % 200);
    }

    private static Measurement read(Format.Reader<Measurement> reader, Measurement first, int rows) throws IOException {
        Measurement measurement = first;
        for (int i = 0; i < rows; i++) {
            measurement = reader.next(measurement);
        }
        return measurement;
    }
}
