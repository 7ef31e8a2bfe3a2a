package io.thalweg.runtime.async;

/** Something that waits in an async step until it may leave: a record with its call, a watermark, a change of status. */
abstract class Entry<T, R> {

    /** Between which watermarks it stands, if the step is not ordered. */
    private Segment<T, R> segment;

    final Segment<T, R> segment() {
        return segment;
    }

    final void placeIn(Segment<T, R> newSegment) {
        segment = newSegment;
    }

    /** Whether it could leave now. */
    abstract boolean isDone();

    /** Whether what came before must not come after, and the other way round. */
    abstract boolean isFence();

    /** Passes it on. */
    abstract void leave(AsyncHandler<T, R> handler) throws Exception;

    /** Tells what would have to be kept to have it once more. */
    abstract void show(PendingInput<T> visitor);
}
