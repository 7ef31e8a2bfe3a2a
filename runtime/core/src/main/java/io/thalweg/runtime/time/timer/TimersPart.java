package io.thalweg.runtime.time.timer;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.KeyedEntries;
import io.thalweg.runtime.snapshot.KeyedPart;

/** The timers of a step as a snapshot sees them: an entry for each, which goes with the group of its key (C22). */
public record TimersPart(KeyedTimers timers) implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        timers.eventTime().forEach((time, hash, key) -> write(true, time, hash, key, entries));
        timers.processingTime().forEach((time, hash, key) -> write(false, time, hash, key, entries));
    }

    private void write(boolean eventTime, long time, long hash, Object key, KeyedEntries entries) {
        BinaryOutput out = entries.next(hash);
        out.writeBoolean(eventTime);
        out.writeLong(time);
        out.writeLong(hash);
        timers.writeKey(key, out);
    }

    /** What has become due meanwhile fires in the first round. */
    @Override
    public void read(BinaryInput in) {
        TimerQueue queue = in.readBoolean() ? timers.eventTime() : timers.processingTime();
        long time = in.readLong();
        long hash = in.readLong();
        queue.set(hash, timers.readKey(in), time);
    }

    @Override
    public String schema() {
        return "timers of key " + timers.keySchema();
    }
}
