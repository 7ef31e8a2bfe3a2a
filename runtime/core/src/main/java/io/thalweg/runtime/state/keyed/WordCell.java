package io.thalweg.runtime.state.keyed;

import io.thalweg.runtime.state.ttl.TimeToLive;

/**
 * One value per key that is a word of the slot, so that it is neither boxed nor allocated where it is kept. The word
 * behind it says since when, see {@link Stamps}.
 */
abstract class WordCell<T> extends KeyedState {

    private final int word;

    WordCell(KeyedTable table, int word, TimeToLive timeToLive) {
        super(table, timeToLive);
        this.word = word;
    }

    /** The value that a word stands for. */
    protected abstract T box(long value);

    /** The inverse of {@link #box}. */
    protected abstract long unbox(T value);

    /** The value as a reader sees it, null if there is none. */
    final T read() {
        long stamp = table.word(word + 1);
        if (stamp == Stamps.ABSENT) {
            return null;
        }
        T value = box(table.word(word));
        return timeToLive.limited() ? readLimited(value, Stamps.time(stamp)) : value;
    }

    private T readLimited(T value, long touched) {
        if (expired(touched)) {
            clear();
            return timeToLive.shownUntilCleaned() ? value : null;
        }
        if (timeToLive.refreshedByReads()) {
            table.word(word + 1, Stamps.word(table.now()));
        }
        return value;
    }

    /** The value that another is added to, null if there is none (T10). */
    final T base() {
        long stamp = table.word(word + 1);
        boolean usable = stamp != Stamps.ABSENT && (timeToLive.shownUntilCleaned() || !expired(Stamps.time(stamp)));
        return usable ? box(table.word(word)) : null;
    }

    final void write(T value) {
        if (value == null) {
            clear();
        } else {
            table.word(word, unbox(value));
            table.word(word + 1, Stamps.word(table.now()));
        }
    }

    /** Removes the value of this key. */
    public final void clear() {
        table.word(word, 0);
        table.word(word + 1, Stamps.ABSENT);
    }

    @Override
    final boolean isStored(int at) {
        return table.wordAt(at, word + 1) != Stamps.ABSENT;
    }

    @Override
    final void removeExpired(int at) {
        if (isStored(at) && expired(Stamps.time(table.wordAt(at, word + 1)))) {
            table.wordAt(at, word, 0);
            table.wordAt(at, word + 1, Stamps.ABSENT);
        }
    }
}
