package io.thalweg.runtime.state.operator;

import java.util.List;

/**
 * What a lane had in a list when the job was saved.
 *
 * @param finished whether the lane had come to the end of its input before
 * @param items in their order; of a lane that had finished, what it had last
 */
public record LaneItems<T>(boolean finished, List<T> items) {

    /** The items of a lane that was at work. */
    public static <T> LaneItems<T> running(List<T> items) {
        return new LaneItems<>(false, List.copyOf(items));
    }

    /** The last items of a lane that had finished. */
    public static <T> LaneItems<T> finished(List<T> lastItems) {
        return new LaneItems<>(true, List.copyOf(lastItems));
    }
}
