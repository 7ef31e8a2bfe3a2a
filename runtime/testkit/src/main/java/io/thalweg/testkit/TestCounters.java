package io.thalweg.testkit;

import io.thalweg.runtime.config.Suggestions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The counters of a job over all of its lives: what a life has counted counts from the checkpoint that it began with, so
 * that nothing counts twice.
 */
final class TestCounters {

    private static final Set<String> RARE = Set.of("malformed", "nullKey", "failed");

    private final String job;
    private Map<String, Long> before = Map.of(); // of the lives before this one, up to its checkpoint
    private TestLane lane;

    TestCounters(String job) {
        this.job = job;
    }

    /** A life begins. */
    void begin(TestLane newLane, Map<String, Long> countedBefore) {
        lane = newLane;
        before = countedBefore;
    }

    /** All counters and their values, for a checkpoint. */
    Map<String, Long> values() {
        Map<String, Long> values = new HashMap<>(before);
        ofThisLife().forEach((name, value) -> values.merge(name, value, Long::sum));
        return values;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    long value(String step, String counter) {
        String wanted = step + "." + counter;
        Map<String, Long> values = values();
        if (values.containsKey(wanted)) {
            return values.get(wanted);
        }
        if (isMadeLate(step, counter, values.keySet())) {
            return 0;
        }
        throw unknown(wanted, new LinkedHashSet<>(values.keySet()));
    }

    /** The engine's own win where a step has called one of its counters the same. */
    private Map<String, Long> ofThisLife() {
        Map<String, Long> values = new HashMap<>(lane.userCounters().values());
        values.putAll(lane.counters().values());
        return values;
    }

    /** The counters of rare events are made at the first one: until then they are 0 in every step there is. */
    private static boolean isMadeLate(String step, String counter, Set<String> known) {
        return RARE.contains(counter) && known.stream().anyMatch(name -> name.startsWith(step + "."));
    }

    private IllegalArgumentException unknown(String wanted, Set<String> known) {
        return new IllegalArgumentException("job " + job + " has no counter '" + wanted + "'"
                + Suggestions.didYouMean(wanted, known) + "; it has "
                + String.join(", ", known.stream().sorted().toList()));
    }
}
