package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/** One table of a step. */
public record TablePart(SavedTable table) implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        for (int at = table.next(0); at >= 0; at = table.next(at + 1)) {
            BinaryOutput out = entries.next(table.keyHash(at));
            table.writeKey(at, out);
            table.writeState(at, out);
        }
    }

    @Override
    public void read(BinaryInput in) {
        int at = table.readKey(in);
        table.readState(at, in);
    }

    @Override
    public String schema() {
        return table.schema();
    }
}
