package io.thalweg.runtime.window.session;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.function.BiConsumer;

/**
 * The sessions of all keys of one step on one lane.
 *
 * <p>For each record generated code finds its {@link KeySessions}, or makes them with {@link #open}; calls {@link
 * #add}, and if that returns a session, changes the accumulator and calls {@link #afterAdd}. Whenever time goes on it
 * calls {@link #advance}. The table of keys is the caller's: an entry is removed when {@link SessionHandler#emptied}
 * says so.
 *
 * <p>A record of a key's newest session costs a few comparisons: lengthening a session does not touch the timers. While
 * the newest session of a key is open, it may be {@linkplain KeySessions#lend lent} to the slot of the key; the caller
 * takes it back before it adds a record that does not belong to it. Owned by the thread of the lane.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the accumulators
 */
public final class SessionWindows<K, V> implements LanePart {

    private final SessionHandler<K, V> handler;
    private final boolean eventTime;
    private final long latenessMillis;
    private final SessionTimers<V> timers = new SessionTimers<>(this::dueTime);
    private final SessionPool<K, V> pool;
    private long time = Long.MIN_VALUE;

    private SessionWindows(boolean eventTime, long latenessMillis, SessionHandler<K, V> handler) {
        if (latenessMillis < 0) {
            throw new IllegalArgumentException("lateness must not be negative, found " + latenessMillis);
        }
        this.eventTime = eventTime;
        this.latenessMillis = latenessMillis;
        this.handler = handler;
        pool = new SessionPool<>(handler);
    }

    /**
     * Sessions by the timestamps of the records; time is the watermark.
     *
     * @param latenessMillis how long a session is kept after it has fired (W21)
     * @throws IllegalArgumentException if the lateness is negative
     */
    public static <K, V> SessionWindows<K, V> inEventTime(long latenessMillis, SessionHandler<K, V> handler) {
        return new SessionWindows<>(true, latenessMillis, handler);
    }

    /** Sessions by the clock at the arrival of the records. No record is late, and none fires at once (W31). */
    public static <K, V> SessionWindows<K, V> inProcessingTime(SessionHandler<K, V> handler) {
        return new SessionWindows<>(false, 0, handler);
    }

    /** Makes the sessions of a key that has none yet; the caller keeps them until {@link SessionHandler#emptied}. */
    public KeySessions<K, V> open(K key) {
        return pool.takeKey(key);
    }

    /**
     * Finds the session a record belongs to. Sessions that it touches or connects become one (W4); without any it opens
     * one. The lateness is that of the session, not of the record (W5).
     *
     * @param sessions those of the record's key
     * @param timestamp the record's timestamp; in processing time the clock
     * @param gapMillis how long after this record the session ends if no other comes
     * @return the session, or null if the record is late (W22). If the key has no session then, {@link
     *     SessionHandler#emptied} has been called, and {@code sessions} must not be used again
     * @throws IllegalArgumentException if the gap is not positive
     */
    public Session<V> add(KeySessions<K, V> sessions, long timestamp, long gapMillis) {
        long end = endOf(timestamp, gapMillis);
        Session<V> newest = sessions.newest;
        if (newest != null && newest.pending && newest.start <= timestamp && timestamp <= newest.end) {
            if (end > newest.end) {
                newest.end = end; // the timer stays: it comes too early and is filed again then
            }
            return newest;
        }
        return addElsewhere(sessions, timestamp, end);
    }

    /** To be called when the record is in the accumulator: fires at once if the session's end has passed (W10). */
    public void afterAdd(Session<V> session) {
        if (!session.pending) {
            handler.fire(keyOf(session), session);
        }
    }

    /**
     * Moves time on. Fires the sessions that end by then, in ascending order of end, those of equal end in any order
     * (E19, W28); ends those whose lateness is over (W23). The handlers may already use the new time.
     *
     * @param newTime in event time the watermark, in processing time the time up to which timers are due; ignored if it
     *     is less than before
     */
    public void advance(long newTime) {
        time = Math.max(time, newTime);
        while (dueAt(time)) {
            lookAtFirst();
        }
    }

    /** The current time; {@code Long.MIN_VALUE} at first. */
    public long time() {
        return time;
    }

    /** Whether {@link #advance} to this time may have anything to do. */
    public boolean dueAt(long newTime) {
        return newTime >= timers.firstTime() && timers.size() > 0;
    }

    /** The time before which nothing fires or ends, {@link Long#MAX_VALUE} if there is no session. */
    public long nextDue() {
        return timers.firstTime();
    }

    /** How many sessions are open, those included that have fired and are kept for late records. */
    public int openSessions() {
        return timers.size();
    }

    /** Visits all open sessions in no particular order. The visitor must not change anything. */
    public void forEach(BiConsumer<? super K, ? super Session<V>> visitor) {
        timers.forEach(session -> {
            takeBack(session);
            visitor.accept(keyOf(session), session);
        });
    }

    /**
     * Puts a session back that {@link #forEach} has visited, before the first record and before time moves on. The
     * caller then fills the accumulator.
     *
     * @param sessions those of its key
     * @param fired what {@link Session#fired} was
     */
    public Session<V> restore(KeySessions<K, V> sessions, long start, long end, boolean fired) {
        Session<V> session = pool.takeSession(start, end);
        session.pending = !fired;
        sessions.insert(session, sessions.startedBy(start));
        timers.add(session, dueTime(session));
        return session;
    }

    /** Makes sure that a session does not stand in the slot of its key, but here. */
    void takeBack(Session<V> session) {
        if (session.lent) {
            handler.takeBack(keyOf(session));
        }
    }

    /** An accumulator that belongs to no session. */
    V newValue() {
        return handler.newValue();
    }

    /** How far time has come; the sessions are parts of their own. */
    @Override
    public void write(BinaryOutput out) {
        out.writeLong(time);
    }

    /** With another number of lanes all go on from where the slowest was. */
    @Override
    public void read(RestoredLanes lanes) {
        time = lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong();
    }

    private Session<V> addElsewhere(KeySessions<K, V> sessions, long start, long end) {
        Session<V> candidate = sessions.startedBy(end); // of those that do not lie behind the record, the newest
        if (candidate != null && candidate.end >= start) {
            return extend(sessions, candidate, start, end);
        }
        if (eventTime && cleanupTime(end - 1) <= time) {
            releaseIfEmpty(sessions);
            return null;
        }
        Session<V> session = pool.takeSession(start, end);
        session.pending = !endHasPassed(session);
        sessions.insert(session, candidate);
        timers.add(session, dueTime(session));
        return session;
    }

    /** Makes one session of the record and all sessions that it touches, the newest of which is given. */
    private Session<V> extend(KeySessions<K, V> sessions, Session<V> newest, long start, long end) {
        long mergedEnd = Math.max(newest.end, end);
        checkNotOver(newest, start, mergedEnd);
        Session<V> session = newest;
        while (session.older != null && session.older.end >= start) {
            session = mergeIntoOlder(sessions, session);
        }
        session.start = Math.min(session.start, start);
        session.end = mergedEnd;
        if (!session.pending && !endHasPassed(session)) {
            session.pending = true; // fires again (W6)
            timers.atLatest(session, session.maxTimestamp());
        }
        return session;
    }

    private Session<V> mergeIntoOlder(KeySessions<K, V> sessions, Session<V> session) {
        Session<V> older = session.older;
        handler.merge(older.value, session.value);
        timers.remove(session);
        sessions.remove(session);
        pool.release(session, timers.size());
        return older;
    }

    private void lookAtFirst() {
        if (!timers.firstIsKnown()) {
            timers.fileNext();
            return;
        }
        Session<V> session = timers.first();
        long due = dueTime(session);
        if (due > timers.firstTime()) {
            timers.postponeFirst(due);
        } else {
            fireOrEnd(session);
        }
    }

    private void fireOrEnd(Session<V> session) {
        takeBack(session);
        if (session.pending) {
            session.pending = false;
            handler.fire(keyOf(session), session);
        }
        long cleanup = dueTime(session);
        if (cleanup > time) {
            timers.postponeFirst(cleanup);
        } else {
            end(session);
        }
    }

    private void end(Session<V> session) {
        KeySessions<K, V> sessions = ownerOf(session);
        timers.remove(session);
        sessions.remove(session);
        pool.release(session, timers.size());
        releaseIfEmpty(sessions);
    }

    private void releaseIfEmpty(KeySessions<K, V> sessions) {
        if (sessions.isEmpty()) {
            handler.emptied(sessions.key);
            pool.release(sessions, timers.size());
        }
    }

    /** Whether the session fires behind each record; a processing-time session waits for its timer (W11). */
    private boolean endHasPassed(Session<V> session) {
        return eventTime && session.maxTimestamp() <= time;
    }

    private long dueTime(Session<V> session) {
        if (session.lent) {
            session.end = handler.lentEnd(keyOf(session));
        }
        long maxTimestamp = session.maxTimestamp();
        return session.pending ? maxTimestamp : cleanupTime(maxTimestamp);
    }

    /** From when on the window is gone and its records are late; never by overflow (E23). */
    private long cleanupTime(long maxTimestamp) {
        long cleanup = maxTimestamp + latenessMillis;
        return cleanup < maxTimestamp ? Long.MAX_VALUE : cleanup;
    }

    /** A record near the end of time makes a session that ends there. */
    private static long endOf(long timestamp, long gapMillis) {
        if (gapMillis <= 0) {
            throw new IllegalArgumentException("the gap of a session must be positive, found " + gapMillis
                    + " ms for the record with timestamp " + timestamp);
        }
        long end = timestamp + gapMillis;
        return end < timestamp ? Long.MAX_VALUE : end;
    }

    /** W7: cannot happen while every session that is over has been ended in time. */
    private void checkNotOver(Session<V> newest, long start, long mergedEnd) {
        if (eventTime && cleanupTime(mergedEnd - 1) <= time) {
            throw new UnsupportedOperationException("The window [" + Math.min(start, newest.start) + ", " + mergedEnd
                    + ") that merging sessions would make has ended already: the current watermark is " + time);
        }
    }

    @SuppressWarnings("unchecked") // a session is only ever owned by sessions that were opened here
    private KeySessions<K, V> ownerOf(Session<V> session) {
        return (KeySessions<K, V>) session.owner;
    }

    private K keyOf(Session<V> session) {
        return ownerOf(session).key;
    }
}
