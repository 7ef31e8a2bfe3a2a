package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.KeyObjects;
import io.thalweg.runtime.snapshot.KeyedEntries;
import io.thalweg.runtime.snapshot.KeyedPart;
import io.thalweg.runtime.snapshot.SavedContents;
import java.util.function.IntFunction;

/**
 * The windows of all keys of a step, as a snapshot sees them: an entry for each window.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 * @param keys the table in which each key has its windows
 * @param keyAt the key of a slot as an object
 */
public record KeyWindowsPart<K, W extends TriggeredWindow & SavedContents>(
        TriggeredWindows<K, W> windows, KeyObjects<KeyWindows<K, W>> keys, IntFunction<K> keyAt) implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        for (int at = keys.next(0); at >= 0; at = keys.next(at + 1)) {
            for (TriggeredWindow window = keys.get(at).newest; window != null; window = window.older) {
                BinaryOutput out = entries.next(keys.keyHash(at));
                keys.writeKey(at, out);
                SavedWindows.write(window, out);
            }
        }
    }

    @Override
    public void read(BinaryInput in) {
        int at = keys.readKey(in);
        KeyWindows<K, W> ofKey = keys.get(at);
        if (ofKey == null) {
            ofKey = windows.open(keyAt.apply(at));
            keys.set(at, ofKey);
        }
        SavedWindows.read(windows, ofKey, in);
    }

    @Override
    public String schema() {
        return windows + ", " + keys.schema() + ": "
                + windows.handler.newWindow().schema();
    }
}
