package io.thalweg.runtime.window.triggered;

/**
 * The part of a window step that knows the user's types; implemented by generated code, called by the thread of the lane.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 */
public interface WindowHandler<K, W extends TriggeredWindow> {

    /** Makes a window whose contents and trigger have their initial values. */
    W newWindow();

    /** A window fires; it has contents. */
    void fire(K key, W window) throws Exception;

    /** Gives the contents of a window to one that has none (W4). Sessions only. */
    default void move(W into, W from) throws Exception {}

    /** Adds the contents of a window to those of an earlier one, with which it becomes one (W4). Sessions only. */
    default void merge(W into, W from) throws Exception {}

    /** The key has no window any more: its {@link KeyWindows} must not be used again. */
    void emptied(K key);
}
