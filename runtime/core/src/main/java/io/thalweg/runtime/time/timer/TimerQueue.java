package io.thalweg.runtime.time.timer;

import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.StateEnvironment;

/**
 * Timers in the order of their times, each at most once. Owned by the thread of the lane.
 *
 * <p>A {@link TimerTable} finds a timer by key and time, {@link TimerBuckets} keep the order; timers before the one that was
 * taken last are {@link EarlyTimers}. A deleted timer stays where it is until its time comes, so that deleting costs one
 * look-up; when more timers are deleted than set, all deleted ones are swept out. Timers lie in flat arrays whose places
 * are used again: nothing is allocated per timer. The hash of a key chooses its key group, and is kept beside it.
 */
public final class TimerQueue {

    private static final int DELETED_TO_SWEEP = 64;

    private final TimerTable table;
    private final TimerBuckets buckets;
    private final EarlyTimers early = new EarlyTimers();

    // The timer that was taken last.
    private long time;
    private long hash;

    /**
     * An empty queue.
     *
     * @param environment the secret of the job, so that nobody can choose keys and times that meet
     */
    public TimerQueue(StateEnvironment environment) {
        table = new TimerTable(environment);
        buckets = new TimerBuckets(table);
    }

    /** Visits timers. */
    public interface Visitor {
        /**
         * One timer.
         *
         * @param key null if the hash stands for the key
         */
        void timer(long time, long hash, Object key);
    }

    /** How many timers are set. */
    public int size() {
        return table.live();
    }

    /**
     * Sets a timer, unless it is set already (P2).
     *
     * @param newHash of the key
     * @param newKey null if no two keys have the same hash, as those which {@link Hashes#mix} turns into one
     */
    public void set(long newHash, Object newKey, long newTime) {
        if (!table.set(newHash, newKey, newTime)) {
            return;
        }
        if (newTime < buckets.base()) {
            early.add(newTime, newHash);
        } else {
            buckets.add(newTime, newHash);
        }
    }

    /** Deletes a timer, if it is set (P3); the parameters are those of {@link #set}. */
    public void delete(long itsHash, Object itsKey, long itsTime) {
        table.delete(itsHash, itsKey, itsTime);
        if (table.deleted() > table.live() + DELETED_TO_SWEEP) {
            early.sweep(table);
            buckets.sweep();
        }
    }

    /**
     * Takes the earliest timer out, if its time has come; then {@link #time}, {@link #hash} and {@link #key} tell of it.
     *
     * @param upTo the time that has come
     */
    public boolean take(long upTo) {
        while (takeAny(upTo)) {
            boolean fires = table.remove(hash, time);
            if (fires) {
                return true;
            }
        }
        return false;
    }

    /** Early timers are before the base, all others at it or behind. */
    private boolean takeAny(long upTo) {
        if (early.take(upTo)) {
            time = early.time();
            hash = early.hash();
            return true;
        }
        if (buckets.take(upTo)) {
            time = buckets.time();
            hash = buckets.hash();
            return true;
        }
        if (table.isEmpty()) {
            buckets.restart();
        }
        return false;
    }

    /** The time of the timer that was taken last. */
    public long time() {
        return time;
    }

    /** The hash of its key. */
    public long hash() {
        return hash;
    }

    /** Its key, null if the hash stands for it. */
    public Object key() {
        return table.removedKey();
    }

    /** Visits all timers that are set, in no particular order. */
    public void forEach(Visitor visitor) {
        table.forEach(visitor);
    }
}
