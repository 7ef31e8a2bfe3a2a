package io.thalweg.runtime.window.session;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.snapshot.SavedContents;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The sessions of a step without key, which are on the first lane, as a snapshot sees them.
 *
 * @param <V> the generated class of what a session holds
 * @param sessions the place of the sessions: null if there are none
 * @param place puts sessions there
 */
public record LoneSessions<V extends SavedContents>(
        SessionWindows<String, V> windows,
        Supplier<KeySessions<String, V>> sessions,
        Consumer<KeySessions<String, V>> place)
        implements LanePart {

    @Override
    public void write(BinaryOutput out) {
        out.writeVarInt(windows.openSessions());
        KeySessions<String, V> all = sessions.get();
        for (Session<V> session = all == null ? null : all.newest; session != null; session = session.older) {
            SavedSessions.write(session, out);
        }
    }

    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.first();
        int left = in == null ? 0 : in.readVarInt();
        if (left == 0) {
            return;
        }
        KeySessions<String, V> all = windows.open("");
        place.accept(all);
        for (; left > 0; left--) {
            SavedSessions.read(windows, all, in);
        }
    }

    @Override
    public String schema() {
        return "sessions: " + windows.newValue().schema();
    }
}
