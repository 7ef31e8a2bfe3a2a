package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of one way to run a scenario, in the words of the files.
 *
 * @param way how it was run, for the message of a failure
 * @param output records, {@code wm} and {@code status} in order; a record has all the attributes that are known of it
 * @param facts the other keys of {@code expect}
 */
record Outcome(String way, List<Map<String, Object>> output, Map<String, Object> facts) {

    /** Nothing yet. */
    static Outcome of(String way) {
        return new Outcome(way, new ArrayList<>(), new LinkedHashMap<>());
    }

    void watermark(long watermark) {
        output.add(Map.of("wm", watermark));
    }

    /** The job goes on from a checkpoint, for the n-th time. */
    void restored(int times) {
        output.add(Map.of("restored", times));
    }

    void status(boolean idle) {
        output.add(Map.of("status", idle ? "idle" : "active"));
    }
}
