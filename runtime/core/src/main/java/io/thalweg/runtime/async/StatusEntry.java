package io.thalweg.runtime.async;

/** A change between idle and active that waits for the records and watermarks before it. */
final class StatusEntry<T, R> extends Entry<T, R> {

    private final boolean idle;

    StatusEntry(boolean idle) {
        this.idle = idle;
    }

    @Override
    boolean isDone() {
        return true;
    }

    @Override
    boolean isFence() {
        return true;
    }

    @Override
    void leave(AsyncHandler<T, R> handler) throws Exception {
        handler.status(idle);
    }

    @Override
    void show(PendingInput<T> visitor) {
        visitor.status(idle);
    }
}
