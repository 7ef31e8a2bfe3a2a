package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.testing.JobText;
import java.util.ArrayList;
import java.util.List;

/**
 * A join and how its job is written.
 *
 * @param interval an interval join, else a window join
 * @param lower of the interval, both ends inclusive
 * @param type of a window join
 * @param size of its windows
 */
record JoinShape(
        boolean interval, long lower, long upper, String type, long size, long slide, long lateness, String key) {

    static List<JoinShape> all() {
        List<JoinShape> shapes = new ArrayList<>();
        long[][] intervals = {{0, 0}, {-5, 5}, {-20, -10}, {3, 12}, {-8, 0}, {0, 25}, {-40, 30}, {-1, 1}};
        for (long[] interval : intervals) {
            shapes.add(new JoinShape(true, interval[0], interval[1], "", 0, 0, 0, key(shapes)));
        }
        for (String type : List.of("INNER", "LEFT", "RIGHT", "FULL")) {
            shapes.add(new JoinShape(false, 0, 0, type, 10, 10, 0, key(shapes)));
            shapes.add(new JoinShape(false, 0, 0, type, 10, 10, 12, key(shapes)));
            shapes.add(new JoinShape(false, 0, 0, type, 15, 5, 0, key(shapes)));
            shapes.add(new JoinShape(false, 0, 0, type, 12, 5, 9, key(shapes)));
        }
        return shapes;
    }

    /** Keys of all ways to lie in a table, in turn. */
    private static String key(List<JoinShape> before) {
        String[] keys = {"\"key\"", "\"#text\"", "{\"key\", \"#text\"}"};
        return keys[before.size() % keys.length];
    }

    boolean keepsLeft() {
        return type.equals("LEFT") || type.equals("FULL");
    }

    boolean keepsRight() {
        return type.equals("RIGHT") || type.equals("FULL");
    }

    /** The starts of all windows that cover a timestamp (W1). */
    List<Long> starts(long timestamp) {
        List<Long> starts = new ArrayList<>();
        long last = timestamp - Math.floorMod(timestamp, slide);
        for (long start = last; start > timestamp - size; start -= slide) {
            starts.add(start);
        }
        return starts;
    }

    long end(long start) {
        return start + size;
    }

    private String annotations() {
        String keys = "left = " + key + ", right = " + key;
        if (interval) { // every second one says the same with exclusive bounds
            boolean exclusive = upper % 2 == 0;
            return "@IntervalJoin(" + keys + ", from = \"" + (exclusive ? lower - 1 : lower) + "ms\", to = \""
                    + (exclusive ? upper + 1 : upper) + "ms\", fromExclusive = " + exclusive + ", toExclusive = "
                    + exclusive + ")";
        }
        return "@Join(" + keys + ", type = JoinType." + type + ") @Window(size = \"" + size + "ms\""
                + (slide == size ? "" : ", slide = \"" + slide + "ms\"")
                + (lateness == 0 ? "" : ", lateness = \"" + lateness + "ms\"") + ")";
    }

    /** The job, with a source for each side. */
    String source(String packageName) {
        return JobText.in(packageName, """
                @Job
                class Joins {
                    record In(@EventTime long timestamp, int key, int number) {}

                    static final class Silent implements WatermarkGenerator<In> {
                        @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<In> left() { return CollectionSource.of(List.of()); }

                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<In> right() { return CollectionSource.of(List.of()); }

                    @From({"left", "right"}) %s
                    String joined(In left, In right) {
                        return (left == null ? right : left).key() + "|" + (left == null ? "-" : left.number()) + " "
                                + (right == null ? "-" : right.number());
                    }

                    static String text(In in) { return "key" + in.key(); }

                    @Sink void results(String result) {}
                }
                """.formatted(annotations()));
    }
}
