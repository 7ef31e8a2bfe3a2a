package io.thalweg.runtime.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The counters of one lane by step and name. They are made and written by the thread of the lane, and read by any. */
public final class Counters {

    private final Map<Name, Counter> counters = new ConcurrentHashMap<>();

    /** The counter of that name, made at the first call. Not for the hot path: ask once and keep it. */
    public Counter counter(String step, String name) {
        return counters.computeIfAbsent(new Name(step, name), ignored -> new Counter());
    }

    /** The counter of that name, or null if nobody has asked for it yet. */
    public Counter find(String step, String name) {
        return counters.get(new Name(step, name));
    }

    /** The counters there are, as {@code step.name}, in alphabetical order. */
    public List<String> names() {
        return counters.keySet().stream()
                .map(key -> key.step() + "." + key.name())
                .sorted()
                .toList();
    }

    /** The counters there are with their values, as {@code step.name}. They are read one after the other while they may grow. */
    public Map<String, Long> values() {
        Map<String, Long> values = new TreeMap<>();
        counters.forEach((name, counter) -> values.put(name.step() + "." + name.name(), counter.value()));
        return values;
    }

    /** The sum over all steps. The counters are read one after the other while they may grow. */
    public long total(String name) {
        long total = 0;
        for (Map.Entry<Name, Counter> entry : counters.entrySet()) {
            if (entry.getKey().name().equals(name)) {
                total += entry.getValue().value();
            }
        }
        return total;
    }

    /** The sum over all steps of several lanes. */
    public static long total(List<Counters> lanes, String name) {
        return lanes.stream().mapToLong(lane -> lane.total(name)).sum();
    }

    private record Name(String step, String name) {}
}
