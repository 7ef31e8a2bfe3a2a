package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All expectations that differ from a scenario's in one place, for the negative control of the comparison. */
final class Changes {

    private static final Set<String> NOT_COMPARED = Set.of("note", "order", "ignore_watermarks");

    private final Map<String, Object> expect;
    private final boolean recordsOnly;
    private final boolean sequence;
    private final List<Map<String, Object>> changed = new ArrayList<>();

    private Changes(Map<String, Object> expect) {
        this.expect = expect;
        recordsOnly = Boolean.TRUE.equals(expect.get("ignore_watermarks"));
        sequence = "sequence".equals(expect.getOrDefault("order", "sequence"));
    }

    /** An element more, less, altered in one attribute, or exchanged with its neighbour; another value of a fact. */
    static List<Map<String, Object>> of(Map<String, Object> expect) {
        Changes changes = new Changes(expect);
        expect.forEach((name, value) -> {
            if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
                changes.changeList(name, list);
            } else if (!NOT_COMPARED.contains(name)) {
                changes.add(name, otherValue(value));
            }
        });
        return changes.changed;
    }

    private void changeList(String name, List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
            Map<?, ?> element = (Map<?, ?>) elements.get(i);
            if (!(recordsOnly && (element.containsKey("wm") || element.containsKey("status")))) {
                changeElement(name, elements, i, element);
            }
        }
        List<Object> more = new ArrayList<>(elements);
        more.add(Map.of("k", "one too many"));
        add(name, more);
    }

    private void changeElement(String name, List<?> elements, int at, Map<?, ?> element) {
        List<Object> less = new ArrayList<>(elements);
        less.remove(at);
        add(name, less);
        element.forEach((attribute, value) -> {
            Map<Object, Object> other = new LinkedHashMap<>(element);
            other.put(attribute, otherValue(value));
            List<Object> altered = new ArrayList<>(elements);
            altered.set(at, other);
            add(name, altered);
        });
        if (sequence && !recordsOnly && at > 0 && !element.equals(elements.get(at - 1))) {
            List<Object> exchanged = new ArrayList<>(elements);
            Collections.swap(exchanged, at - 1, at);
            add(name, exchanged);
        }
    }

    private void add(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(expect);
        copy.put(name, value);
        changed.add(copy);
    }

    private static Object otherValue(Object value) {
        if (value instanceof Number number) {
            return number.longValue() + 1;
        }
        if (value instanceof List<?> list) {
            List<Object> other = new ArrayList<>(list);
            other.add("another");
            return other;
        }
        return "MAX".equals(value) || "MIN".equals(value) || "none".equals(value) ? (Object) 4_711L : value + "x";
    }
}
