package io.thalweg.runtime.state.keyed;

import io.thalweg.runtime.state.ttl.TimeToLive;

/** One object per key, beside the slot; with a time to live, a word of the slot says since when, see {@link Stamps}. */
abstract class ObjectCell<T> extends KeyedState {

    private final int object;
    private final int stamp;

    /** @param stamp the index of the word, not used without a time to live */
    ObjectCell(KeyedTable table, int object, int stamp, TimeToLive timeToLive) {
        super(table, timeToLive);
        this.object = object;
        this.stamp = stamp;
    }

    /** The value as a reader sees it, null if there is none. */
    final T read() {
        T value = stored();
        return value != null && timeToLive.limited() ? readLimited(value) : value;
    }

    private T readLimited(T value) {
        if (expired(Stamps.time(table.word(stamp)))) {
            clear();
            return timeToLive.shownUntilCleaned() ? value : null;
        }
        if (timeToLive.refreshedByReads()) {
            table.word(stamp, Stamps.word(table.now()));
        }
        return value;
    }

    /** The value that another is added to, null if there is none (T10). */
    final T base() {
        T value = stored();
        boolean gone = value != null
                && timeToLive.limited()
                && !timeToLive.shownUntilCleaned()
                && expired(Stamps.time(table.word(stamp)));
        return gone ? null : value;
    }

    @SuppressWarnings("unchecked") // only write puts something there
    private T stored() {
        return (T) table.object(object);
    }

    final void write(T value) {
        if (value == null) {
            clear();
            return;
        }
        table.object(object, value);
        if (timeToLive.limited()) {
            table.word(stamp, Stamps.word(table.now()));
        }
    }

    /** Removes the value of this key. */
    public final void clear() {
        table.object(object, null);
        if (timeToLive.limited()) {
            table.word(stamp, Stamps.ABSENT);
        }
    }

    @Override
    final boolean isStored(int at) {
        return table.objectAt(at, object) != null;
    }

    @Override
    final void removeExpired(int at) {
        if (timeToLive.limited() && isStored(at) && expired(Stamps.time(table.wordAt(at, stamp)))) {
            table.objectAt(at, object, null);
            table.wordAt(at, stamp, Stamps.ABSENT);
        }
    }
}
