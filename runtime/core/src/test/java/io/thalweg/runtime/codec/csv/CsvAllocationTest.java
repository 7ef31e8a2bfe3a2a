package io.thalweg.runtime.codec.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.thalweg.api.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reading into a mutable object allocates nothing, once the buffers are there. */
class CsvAllocationTest {

    private static final int ROWS = 50_000;

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
    void allocatesNothing() throws IOException {
        StringBuilder text = new StringBuilder("sensor,count,value,place,unit\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(',').append(i * 1_000_000_007L).append(',').append(i / 8.0);
            text.append(",\"place ").append(i % 200).append("\",C\r\n");
        }
        Format.Reader<Measurement> reader =
                new Csv().reader(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), 0);
        Measurement measurement = read(reader, null, ROWS / 2);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        read(reader, measurement, ROWS / 2);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(measurement.sensor).isEqualTo(ROWS - 1);
        assertThat(measurement.place).isEqualTo("place " + (ROWS - 1) % 200);
        assertThat(allocated).isLessThan(1000); // one byte per record would be 25,000
    }

    private static Measurement read(Format.Reader<Measurement> reader, Measurement first, int rows) throws IOException {
        Measurement measurement = first;
        for (int i = 0; i < rows; i++) {
            measurement = reader.next(measurement);
        }
        return measurement;
    }
}
