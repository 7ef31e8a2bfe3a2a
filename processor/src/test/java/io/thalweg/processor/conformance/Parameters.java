package io.thalweg.processor.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a scenario's job. Immutable. */
record Parameters(Map<String, Object> values) {

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** A parameter as text; null if it is not there. */
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    long number(String name, long otherwise) {
        return has(name) ? Values.number(values.get(name)) : otherwise;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A parameter that is itself a set of parameters; empty if it is not there. */
    @SuppressWarnings("unchecked") // YAML maps of these files have text keys
    Parameters group(String name) {
        return new Parameters(has(name) ? (Map<String, Object>) values.get(name) : Map.of());
    }

    /**
     * Holds the runner to what it understands: a parameter it does not know must not be passed over in silence.
     *
     * @throws IllegalArgumentException if there are others than these
     */
    void allowOnly(String... names) {
        Set<String> others = new TreeSet<>(values.keySet());
        Set.of(names).forEach(others::remove);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("the runner does not know the parameters " + others + " of " + values);
        }
    }
}
