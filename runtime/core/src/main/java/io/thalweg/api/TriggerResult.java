package io.thalweg.api;

/** What a {@link WindowTrigger} wants to happen to the window it has been asked about (W18). */
public enum TriggerResult {
    /** Nothing. */
    CONTINUE(false, false),
    /** The window fires and keeps what it holds. */
    FIRE(true, false),
    /** The window drops what it holds, without firing. Its timers and the trigger's state stay. */
    PURGE(false, true),
    /** The window fires, then drops what it holds. */
    FIRE_AND_PURGE(true, true);

    private final boolean fire;
    private final boolean purge;

    TriggerResult(boolean fire, boolean purge) {
        this.fire = fire;
        this.purge = purge;
    }

    /** Whether the window fires. */
    public boolean isFire() {
        return fire;
    }

    /** Whether the window drops what it holds. */
    public boolean isPurge() {
        return purge;
    }
}
