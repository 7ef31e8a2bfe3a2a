package io.thalweg.runtime.state;

/**
 * The arrays that a table moves to when it is full. Large ones are made ahead of time by a helper, since zeroing them
 * takes longer than a lane may stand still; then they pass from the helper's thread to the lane's through {@link #ready}.
 */
final class LargerArrays implements Runnable {

    private final int words;
    private final int references;
    private long[] slots;
    private Object[] objects;
    private volatile boolean ready;

    LargerArrays(int words, int references) {
        this.words = words;
        this.references = references;
    }

    /** Makes the arrays. If memory does not suffice, the lane will find out when it cannot wait any longer. */
    @Override
    public void run() {
        try {
            slots = new long[words];
            objects = new Object[references];
            ready = true;
        } catch (OutOfMemoryError e) {
            slots = null;
        }
    }

    boolean ready() {
        return ready;
    }

    int words() {
        return words;
    }

    long[] slots() {
        return slots;
    }

    Object[] objects() {
        return objects;
    }
}
