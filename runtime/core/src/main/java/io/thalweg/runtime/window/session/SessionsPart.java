package io.thalweg.runtime.window.session;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.KeyObjects;
import io.thalweg.runtime.snapshot.KeyedEntries;
import io.thalweg.runtime.snapshot.KeyedPart;
import io.thalweg.runtime.snapshot.SavedContents;
import java.util.function.IntFunction;

/**
 * The sessions of all keys of a step, as a snapshot sees them: an entry for each, fired ones that wait for late records
 * among them.
 *
 * @param <K> the type of the keys
 * @param <V> the generated class of what a session holds
 * @param keys the table in which each key has its sessions
 * @param keyAt the key of a slot as an object
 */
public record SessionsPart<K, V extends SavedContents>(
        SessionWindows<K, V> windows, KeyObjects<KeySessions<K, V>> keys, IntFunction<K> keyAt) implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        for (int at = keys.next(0); at >= 0; at = keys.next(at + 1)) {
            for (Session<V> session = keys.get(at).newest; session != null; session = session.older) {
                windows.takeBack(session);
                BinaryOutput out = entries.next(keys.keyHash(at));
                keys.writeKey(at, out);
                SavedSessions.write(session, out);
            }
        }
    }

    @Override
    public void read(BinaryInput in) {
        int at = keys.readKey(in);
        KeySessions<K, V> sessions = keys.get(at);
        if (sessions == null) {
            sessions = windows.open(keyAt.apply(at));
            keys.set(at, sessions);
        }
        SavedSessions.read(windows, sessions, in);
    }

    @Override
    public String schema() {
        return "sessions, " + keys.schema() + ": " + windows.newValue().schema();
    }
}
