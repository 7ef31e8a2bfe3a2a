package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.snapshot.SavedContents;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The windows of a step without key, which are on the first lane, as a snapshot sees them.
 *
 * @param <W> the generated class of the windows
 * @param ofStep the place of the windows: null if there are none
 * @param place puts windows there
 */
public record LoneWindows<W extends TriggeredWindow & SavedContents>(
        TriggeredWindows<String, W> windows,
        Supplier<KeyWindows<String, W>> ofStep,
        Consumer<KeyWindows<String, W>> place)
        implements LanePart {

    @Override
    public void write(BinaryOutput out) {
        out.writeVarInt(windows.openWindows());
        KeyWindows<String, W> all = ofStep.get();
        for (TriggeredWindow window = all == null ? null : all.newest; window != null; window = window.older) {
            SavedWindows.write(window, out);
        }
    }

    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.first();
        int left = in == null ? 0 : in.readVarInt();
        if (left == 0) {
            return;
        }
        KeyWindows<String, W> all = windows.open("");
        place.accept(all);
        for (; left > 0; left--) {
            SavedWindows.read(windows, all, in);
        }
    }

    @Override
    public String schema() {
        return windows + ": " + windows.handler.newWindow().schema();
    }
}
