package io.thalweg.processor.semantics.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A window with a trigger and an evictor, in event time.
 *
 * @param size of an aligned window, gap of a session, 0 for a global window
 * @param slide of a sliding window, else the size
 * @param session whether it is a session
 * @param count of records after which it fires, or 0
 * @param every interval in which it fires, or 0
 * @param keep how many records stay, or 0
 * @param within how old records may be, or 0
 * @param after whether others go behind the function
 */
record TriggeredShape(
        long size,
        long slide,
        boolean session,
        long lateness,
        long count,
        long every,
        boolean purge,
        long keep,
        long within,
        boolean after) {

    boolean isGlobal() {
        return size == 0;
    }

    /** The annotations in front of the step class. */
    String annotations() {
        String window = isGlobal()
                ? "global = true"
                : session
                        ? "gap = \"" + size + "ms\""
                        : "size = \"" + size + "ms\"" + (slide == size ? "" : ", slide = \"" + slide + "ms\"");
        String late = lateness == 0 ? "" : ", lateness = \"" + lateness + "ms\"";
        return "@Window(" + window + late + ") " + trigger() + evictor();
    }

    private String trigger() {
        List<String> members = new ArrayList<>();
        if (count > 0) {
            members.add("count = " + count);
        }
        if (every > 0) {
            members.add("every = \"" + every + "ms\"");
        }
        if (purge) {
            members.add("purge = true");
        }
        return members.isEmpty() ? "" : "@Trigger(" + String.join(", ", members) + ") ";
    }

    private String evictor() {
        String behind = after ? ", after = true" : "";
        if (keep > 0) {
            return "@Evict(count = " + keep + behind + ")";
        }
        return within > 0 ? "@Evict(within = \"" + within + "ms\"" + behind + ")" : "";
    }

    /** Each kind of window with each trigger, the evictors in turn. */
    static List<TriggeredShape> all() {
        List<TriggeredShape> shapes = new ArrayList<>();
        for (long lateness : new long[] {0, 15}) {
            add(shapes, 10, 10, false, lateness);
            add(shapes, 12, 5, false, lateness);
            add(shapes, 4, 9, false, lateness);
            add(shapes, 6, 6, true, lateness);
        }
        add(shapes, 0, 0, false, 0);
        return List.copyOf(shapes);
    }

    private static void add(List<TriggeredShape> shapes, long size, long slide, boolean session, long lateness) {
        for (long[] trigger : new long[][] {{0, 0}, {3, 0}, {0, 4}}) {
            if (size == 0 && trigger[0] + trigger[1] == 0) {
                continue;
            }
            int turn = shapes.size() % 5;
            boolean purge = shapes.size() % 3 == 1;
            long keep = turn == 1 || turn == 2 ? 2 : 0;
            long within = turn == 3 || turn == 4 ? 5 : 0;
            boolean plain = trigger[0] + trigger[1] + keep + within == 0 && !purge;
            shapes.add(new TriggeredShape(
                    size,
                    slide,
                    session,
                    lateness,
                    trigger[0],
                    trigger[1],
                    purge || plain,
                    keep,
                    within,
                    turn % 2 == 0 && turn > 0));
        }
    }
}
