package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.SavedContents;

/** A window with a trigger as bytes: its bounds, how far its trigger has come, its timers, its contents. */
final class SavedWindows {

    private SavedWindows() {}

    static void write(TriggeredWindow window, BinaryOutput out) {
        out.writeLong(window.start);
        out.writeLong(window.end);
        out.writeBoolean(window.filled);
        out.writeBoolean(window.endSet);
        out.writeLong(window.count);
        out.writeLong(window.nextFiring);
        window.eventTimers.write(out);
        window.processingTimers.write(out);
        ((SavedContents) window).write(out);
    }

    /** Windows of a key may come in any order. */
    static <K, W extends TriggeredWindow> void read(
            TriggeredWindows<K, W> windows, KeyWindows<K, W> ofKey, BinaryInput in) {
        long start = in.readLong();
        W window = windows.restore(ofKey, start, in.readLong());
        window.filled = in.readBoolean();
        window.endSet = in.readBoolean();
        window.count = in.readLong();
        window.nextFiring = in.readLong();
        for (int left = in.readVarInt(); left > 0; left--) {
            windows.eventTimers.set(window, in.readLong());
        }
        for (int left = in.readVarInt(); left > 0; left--) {
            windows.processingTimers.set(window, in.readLong());
        }
        ((SavedContents) window).read(in);
    }
}
