package io.thalweg.runtime.window;

/**
 * Merges neighbouring slices of a window; implemented by generated code, which calls the user's {@code @OnMerge}. Called by
 * the thread of the lane.
 *
 * @param <P> the generated class of the panes
 */
@FunctionalInterface
public interface SliceMerge<P> {

    /** Makes {@code pair}, which is empty, what {@code left} and the later {@code right} are together. */
    void merge(P left, P right, P pair);
}
