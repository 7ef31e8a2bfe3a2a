package io.thalweg.runtime.window.session;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.SavedContents;

/** A session as bytes. */
final class SavedSessions {

    private SavedSessions() {}

    static void write(Session<? extends SavedContents> session, BinaryOutput out) {
        out.writeLong(session.start());
        out.writeLong(session.end());
        out.writeBoolean(session.fired());
        session.value().write(out);
    }

    static <K, V extends SavedContents> void read(
            SessionWindows<K, V> windows, KeySessions<K, V> sessions, BinaryInput in) {
        long start = in.readLong();
        long end = in.readLong();
        windows.restore(sessions, start, end, in.readBoolean()).value().read(in);
    }
}
