package io.thalweg.runtime.window;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.state.Pane;

/**
 * The open panes of windows without key, which are on the first lane, as a snapshot sees them.
 *
 * @param <P> the generated class of a pane
 */
public record LonePanes<P extends Pane & SavedContents>(AlignedWindows<P> windows) implements LanePart {

    @Override
    public void write(BinaryOutput out) {
        out.writeVarInt(windows.openPanes());
        for (int index = 0; index < windows.openPanes(); index++) {
            P pane = windows.openPane(index);
            out.writeLong(pane.number());
            pane.write(out);
        }
    }

    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.first();
        for (int left = in == null ? 0 : in.readVarInt(); left > 0; left--) {
            windows.restored(in.readLong()).read(in);
        }
        windows.reschedule();
    }

    @Override
    public String schema() {
        return windows.grid() + ": " + windows.newPane().schema();
    }
}
