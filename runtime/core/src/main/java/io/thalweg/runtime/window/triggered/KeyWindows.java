package io.thalweg.runtime.window.triggered;

/**
 * The open windows of one key, in order of their starts. What generated code keeps in its table for the key. Owned by the
 * thread of the lane.
 *
 * @param <K> the type of the key
 * @param <W> the generated class of the windows
 */
public final class KeyWindows<K, W extends TriggeredWindow> {

    final K key;

    /** The latest window; most records belong to it, so searches begin here. */
    TriggeredWindow newest;

    KeyWindows(K key) {
        this.key = key;
    }

    /** The key. */
    public K key() {
        return key;
    }

    boolean isEmpty() {
        return newest == null;
    }

    /** Puts a window between two neighbours, each of which may be null. */
    void insert(TriggeredWindow window, TriggeredWindow newer, TriggeredWindow older) {
        window.owner = this;
        window.newer = newer;
        window.older = older;
        linkBelow(newer, window);
        if (older != null) {
            older.newer = window;
        }
    }

    void remove(TriggeredWindow window) {
        linkBelow(window.newer, window.older);
        if (window.older != null) {
            window.older.newer = window.newer;
        }
        window.newer = null;
        window.older = null;
    }

    private void linkBelow(TriggeredWindow newer, TriggeredWindow window) {
        if (newer == null) {
            newest = window;
        } else {
            newer.older = window;
        }
    }
}
