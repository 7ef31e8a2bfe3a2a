package io.thalweg.processor.plan;

import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;

/**
 * How the state of an aligned window step is divided into panes.
 *
 * @param paneMillis distance between the starts of two panes
 * @param pairs whether the slices of a window are merged in pairs, and the pairs in pairs again
 */
public record PaneLayout(Kind kind, long paneMillis, boolean pairs) {

    /** From so many slices per window on, pairs that many windows share cost less than merging each slice for each. */
    private static final long FEWEST_SLICES_IN_PAIRS = 16;

    /** More slices than this in one window cost more in firing than a state per window does. */
    private static final long MOST_SLICES = 1_024;

    /** What a pane is. */
    public enum Kind {
        /** A tumbling window. */
        WINDOWS,
        /** A window; a record is in at most one, and may lie between two. */
        WINDOWS_WITH_GAPS,
        /** A window; a record is in several, each with its own state. */
        WINDOWS_OVERLAPPING,
        /** A slice that several windows share, merged when they fire. */
        SLICES
    }

    /**
     * Slices, wherever accumulators can be merged. Not in processing time, where a window may fire again after it has
     * fired; not for buffered records, which keep the order of arrival (W20); not for state objects that can change,
     * since a merge could tie two windows together.
     */
    public static PaneLayout of(WindowModel window) {
        WindowSpec spec = window.window();
        if (spec.slideMillis() == spec.sizeMillis()) {
            return new PaneLayout(Kind.WINDOWS, spec.slideMillis(), false);
        }
        if (spec.slideMillis() > spec.sizeMillis()) {
            return new PaneLayout(Kind.WINDOWS_WITH_GAPS, spec.slideMillis(), false);
        }
        long slice = greatestCommonDivisor(spec.sizeMillis(), spec.slideMillis());
        boolean merges = window.onMerge().isPresent()
                && spec.eventTime()
                && !window.buffered()
                && window.step().fields().stream().noneMatch(StateField::freshObject)
                && spec.sizeMillis() / slice <= MOST_SLICES;
        return merges
                ? new PaneLayout(Kind.SLICES, slice, spec.sizeMillis() / slice >= FEWEST_SLICES_IN_PAIRS)
                : new PaneLayout(Kind.WINDOWS_OVERLAPPING, spec.slideMillis(), false);
    }

    /** What the distance is, for people. */
    public String comment() {
        return switch (kind) {
            case SLICES -> "Length of a slice in ms: the greatest common divisor of size and slide.";
            case WINDOWS -> "Length of a window in ms.";
            default -> "Distance between the starts of two windows in ms.";
        };
    }

    private static long greatestCommonDivisor(long first, long second) {
        return second == 0 ? first : greatestCommonDivisor(second, first % second);
    }
}
