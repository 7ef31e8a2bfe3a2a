package io.thalweg.runtime.source;

import io.thalweg.api.SourceSplit;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.env.Clock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which splits of a source a lane reads: every {@code lanes}-th, beginning with that of the lane's own number. Asks the
 * source when it is due, once or again and again. Owned by the thread of the lane.
 */
public final class SplitAssignment {

    private static final int NO_LANE = -1;

    private final String name;
    private final StreamSource<?> source;
    private final Clock clock; // null: the source is asked once
    private final int lane;
    private final int lanes;
    private final List<SourceSplit> own = new ArrayList<>();
    private List<SourceSplit> listed = List.of();
    private boolean asked;
    private long nextMillis;

    /**
     * The share of one lane.
     *
     * @param name the name of the source step
     * @param clock says when to ask again, if splits may join later
     */
    public SplitAssignment(String name, StreamSource<?> source, Clock clock, int lane, int lanes) {
        this.name = name;
        this.source = source;
        this.clock = source.discoveryMillis() > 0 ? clock : null;
        this.lane = lane;
        this.lanes = lanes;
    }

    /** All splits. */
    static SplitAssignment all(String name, StreamSource<?> source) {
        return new SplitAssignment(name, source, null, 0, 1);
    }

    /** The share of a lane that reads nothing. */
    public static SplitAssignment none(String name, StreamSource<?> source) {
        return new SplitAssignment(name, source, null, NO_LANE, 1);
    }

    /** Whether the source has to be asked now. */
    boolean isDue() {
        return !asked || clock != null && clock.millis() >= nextMillis;
    }

    /** Whether splits may join later. */
    boolean mayFindMore() {
        return clock != null;
    }

    /** Asks the source; returns how many splits this lane has by now. */
    int find() {
        asked = true;
        List<SourceSplit> all = list();
        for (int index = listed.size(); index < all.size(); index++) {
            if (index % lanes == lane) {
                own.add(all.get(index));
            }
        }
        listed = all;
        if (clock != null) {
            nextMillis = clock.millis() + source.discoveryMillis();
        }
        return own.size();
    }

    /** A split of this lane. */
    SourceSplit split(int index) {
        return own.get(index);
    }

    private List<SourceSplit> list() {
        try {
            List<SourceSplit> all = List.copyOf(source.splits());
            if (new HashSet<>(all).size() < all.size()) {
                throw new IOException("two splits have the same id: " + all);
            }
            if (all.size() < listed.size() || !all.subList(0, listed.size()).equals(listed)) {
                throw new IOException(
                        "splits that were named before are not in their places: before " + listed + ", now " + all);
            }
            return all;
        } catch (IOException | RuntimeException e) {
            throw new SourceFailure(
                    name, asked && !listed.isEmpty() ? "looking for new splits" : "before its first split", e);
        }
    }
}
