package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/** The state of a step without key, which is on the first lane. */
public record LoneContents(SavedContents contents) implements LanePart {

    @Override
    public void write(BinaryOutput out) {
        contents.write(out);
    }

    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.first();
        if (in != null) {
            contents.read(in);
        }
    }

    @Override
    public String schema() {
        return contents.schema();
    }
}
