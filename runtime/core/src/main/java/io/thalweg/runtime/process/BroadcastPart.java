package io.thalweg.runtime.process;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.snapshot.SavedValues;

/**
 * A broadcast state as a snapshot sees it: each lane writes its own; where there are more lanes than before, the others take
 * copies in turn (B5).
 */
public record BroadcastPart<K, V>(StepBroadcastState<K, V> state, Codec<K> keys, Codec<V> values) implements LanePart {

    @Override
    public void write(BinaryOutput out) {
        out.writeVarInt(state.entriesToSave().size());
        state.entriesToSave().forEach((key, value) -> {
            keys.write(key, out);
            SavedValues.write(values, value, out);
        });
    }

    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.copy();
        for (int left = in.readVarInt(); left > 0; left--) {
            K key = keys.read(in);
            state.entriesToSave().put(key, SavedValues.read(values, in));
        }
    }

    @Override
    public String schema() {
        return "entries of " + keys.schema() + " to " + values.schema();
    }
}
