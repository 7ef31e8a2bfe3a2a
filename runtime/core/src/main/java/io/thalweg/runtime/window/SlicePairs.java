package io.thalweg.runtime.window;

import io.thalweg.runtime.state.Pane;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Slices of sliding windows, merged in pairs, the pairs in pairs again, and so on: a window of {@code n} slices then is put
 * together from about {@code log n} parts instead of {@code n}, and each pair serves many windows. Pairs are made when a
 * window first needs them, and forgotten when a slice of theirs changes or closes. They are a cache, no more. Owned by the
 * thread of the lane.
 *
 * <p>A pair of level {@code l} and index {@code i} holds the slices from {@code i << l} to {@code (i + 1 << l) - 1}.
 *
 * @param <P> the generated class of the panes
 */
final class SlicePairs<P extends Pane> {

    private final SliceMerge<P> merge;
    private final LongFunction<P> slices;
    private final Supplier<P> newPane;
    private final Pane[][] pairs; // by level less one, then by index, a ring
    private Pane spare; // chained
    private long next; // the first slice that the window at hand still lacks
    private long last;
    private long end = Long.MIN_VALUE;

    /**
     * No pairs yet.
     *
     * @param slicesOfWindow how many slices a window has
     * @param slices the open slice of a number, or null
     */
    SlicePairs(long slicesOfWindow, SliceMerge<P> merge, LongFunction<P> slices, Supplier<P> newPane) {
        this.merge = merge;
        this.slices = slices;
        this.newPane = newPane;
        int levels = Long.SIZE - 1 - Long.numberOfLeadingZeros(slicesOfWindow);
        pairs = new Pane[levels][];
        for (int level = 1; level <= levels; level++) {
            pairs[level - 1] = new Pane[Integer.highestOneBit((int) (slicesOfWindow >> level)) * 2];
        }
    }

    /** The last slice that may be part of a pair. */
    long end() {
        return end;
    }

    /** Begins to put a window together. */
    void select(long first, long lastSlice) {
        next = first;
        last = lastSlice;
        end = Math.max(end, lastSlice);
    }

    /** The next part of the window, in order of time, or null. */
    P following() {
        while (next <= last) {
            int level = level();
            P part = part(level, next >> level);
            next += 1L << level;
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    /** The greatest pairs that begin with the next slice and do not go beyond the last. */
    private int level() {
        int level = 0;
        while (level < pairs.length && (next & (2L << level) - 1) == 0 && next + (2L << level) - 1 <= last) {
            level++;
        }
        return level;
    }

    /** Where one half has no records, the other one stands for the pair. */
    @SuppressWarnings("unchecked") // all panes come from newPane
    private P part(int level, long index) {
        if (level == 0) {
            return slices.apply(index);
        }
        Pane known = pairs[level - 1][slot(level, index)];
        if (known != null && known.number() == index) {
            return (P) known;
        }
        P left = part(level - 1, 2 * index);
        P right = part(level - 1, 2 * index + 1);
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return pair(level, index, left, right);
    }

    private P pair(int level, long index, P left, P right) {
        release(level, slot(level, index));
        P pair = take();
        merge.merge(left, right, pair);
        pair.occupy(index, null);
        pairs[level - 1][slot(level, index)] = pair;
        return pair;
    }

    /** Forgets what a slice is part of: it has changed, or closed. */
    void forget(long slice) {
        for (int level = 1; level <= pairs.length; level++) {
            Pane pair = pairs[level - 1][slot(level, slice >> level)];
            if (pair != null && pair.number() == slice >> level) {
                release(level, slot(level, slice >> level));
            }
        }
    }

    private int slot(int level, long index) {
        return (int) index & pairs[level - 1].length - 1;
    }

    private void release(int level, int slot) {
        Pane pair = pairs[level - 1][slot];
        if (pair != null) {
            pairs[level - 1][slot] = null;
            pair.clear();
            pair.occupy(0, spare);
            spare = pair;
        }
    }

    @SuppressWarnings("unchecked") // all panes come from newPane
    private P take() {
        if (spare == null) {
            return newPane.get();
        }
        Pane taken = spare;
        spare = taken.chained();
        return (P) taken;
    }
}
