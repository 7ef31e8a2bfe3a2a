package io.thalweg.runtime.window;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.KeyedEntries;
import io.thalweg.runtime.snapshot.KeyedPart;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.state.Pane;

/**
 * The open panes of the windows of a step, as a snapshot sees them: an entry for each key of each pane.
 *
 * @param <P> the generated table of a pane
 */
public record WindowsPart<P extends Pane & SavedTable>(AlignedWindows<P> windows) implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        for (int index = 0; index < windows.openPanes(); index++) {
            P pane = windows.openPane(index);
            for (int at = pane.next(0); at >= 0; at = pane.next(at + 1)) {
                BinaryOutput out = entries.next(pane.keyHash(at));
                out.writeLong(pane.number());
                pane.writeKey(at, out);
                pane.writeState(at, out);
            }
        }
    }

    @Override
    public void read(BinaryInput in) {
        P pane = windows.restored(in.readLong());
        int at = pane.readKey(in);
        pane.readState(at, in);
    }

    /** What is due follows from time and panes, and both are there by now. */
    @Override
    public void complete() {
        windows.reschedule();
    }

    /** Numbers of panes mean something only together with the sizes of the windows. */
    @Override
    public String schema() {
        return windows.grid() + ": " + windows.newPane().schema();
    }
}
