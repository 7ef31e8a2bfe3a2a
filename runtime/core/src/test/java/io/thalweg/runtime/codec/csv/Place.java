package io.thalweg.runtime.codec.csv;

import java.io.IOException;

/** A small record, with its format as generated code would write it. */
record Place(String name, int height) {

    Place {
        if (height < -500) {
            throw new IllegalArgumentException("too deep: " + height);
        }
    }

    static final class Csv extends CsvFormat<Place> {

        Csv() {
            this(',');
        }

        Csv(char delimiter) {
            super(delimiter, "name", "height");
        }

        @Override
        protected Place read(CsvRow row, Place reuse) throws IOException {
            return new Place(row.readString(0), row.readInt(1));
        }

        @Override
        protected void write(Place record, CsvRowWriter row) throws IOException {
            row.writeString(record.name());
            row.writeInt(record.height());
        }
    }
}
