package io.thalweg.runtime.source;

import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.IOException;

/** CSV of one column "n" of whole numbers. */
final class Lines extends CsvFormat<Integer> {

    Lines() {
        super(',', "n");
    }

    @Override
    protected Integer read(CsvRow row, Integer reuse) throws IOException {
        return row.readInt(0);
    }

    @Override
    protected void write(Integer record, CsvRowWriter row) throws IOException {
        row.writeInt(record);
    }
}
