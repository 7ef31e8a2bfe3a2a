package io.thalweg.runtime.state.keyed;

/** Times as words of a slot, where 0, which fills a new slot, means that nothing is stored. */
public final class Stamps {

    /** Nothing is stored. */
    public static final long ABSENT = 0;

    private Stamps() {}

    /** A time, in milliseconds since the epoch, as a word; the smallest long is no time. */
    public static long word(long time) {
        return time ^ Long.MIN_VALUE;
    }

    /** The inverse of {@link #word}. */
    public static long time(long word) {
        return word ^ Long.MIN_VALUE;
    }
}
