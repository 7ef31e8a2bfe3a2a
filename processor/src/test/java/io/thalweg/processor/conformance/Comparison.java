package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a scenario expects with what came out. Immutable. */
final class Comparison {

    private static final Set<String> CONTROL = Set.of("wm", "status", "restored");
    private static final Set<String> NOT_COMPARED = Set.of("note", "order", "ignore_watermarks", "output");
    private static final Set<String> LISTS = Set.of("late_side", "late_left", "late_right", "side");

    private final Map<String, Object> expect;

    Comparison(Map<String, Object> expect) {
        this.expect = expect;
    }

    /** What differs, or nothing. */
    Optional<String> difference(Outcome outcome) {
        List<String> differences = new ArrayList<>();
        if (isPlain(expect.get("output"))) {
            compareFact("output", expect.get("output"), outcome, differences);
        } else {
            compare("output", elements("output"), outcome.output(), differences);
        }
        expect.forEach((name, value) -> {
            if (LISTS.contains(name)) {
                compareLists(name, outcome, differences);
            } else if (!NOT_COMPARED.contains(name)) {
                compareFact(name, value, outcome, differences);
            }
        });
        if (outcome.facts().containsKey("error") && !expect.containsKey("error")) {
            differences.add("unexpected failure: " + outcome.facts().get("error"));
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", differences));
    }

    /** Whether a list has texts, or lists of texts, instead of records. */
    private static boolean isPlain(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && !(list.get(0) instanceof Map);
    }

    private void compareLists(String name, Outcome outcome, List<String> differences) {
        if (outcome.facts().get(name) instanceof List<?> actual) {
            List<Map<String, Object>> elements = new ArrayList<>();
            actual.forEach(each -> elements.add(element(each)));
            compare(name, elements(name), elements, differences);
        } else {
            differences.add("nothing is known of " + name);
        }
    }

    private static void compareFact(String name, Object value, Outcome outcome, List<String> differences) {
        Object expected = Values.comparable(value);
        Object actual = Values.comparable(outcome.facts().get(name));
        if (!expected.equals(actual)) {
            differences.add(name + ": expected " + expected + ", found " + actual);
        }
    }

    private void compare(
            String what,
            List<Map<String, Object>> expected,
            List<Map<String, Object>> actual,
            List<String> differences) {
        Set<String> attributes = attributes(expected);
        Object wanted = ordered(comparable(expected, null));
        Object found = ordered(comparable(actual, attributes));
        if (!wanted.equals(found)) {
            differences.add(what + ":\n  expected " + wanted + "\n  found    " + found);
        }
    }

    /** What the records of the scenario speak of; of the actual records nothing else is looked at. */
    private static Set<String> attributes(List<Map<String, Object>> expected) {
        Set<String> attributes = new TreeSet<>(CONTROL);
        expected.forEach(element -> attributes.addAll(element.keySet()));
        if (attributes.equals(CONTROL)) {
            attributes.addAll(Set.of("k", "v", "ev", "t"));
        }
        return attributes;
    }

    private List<Map<String, Object>> comparable(List<Map<String, Object>> elements, Set<String> attributes) {
        boolean recordsOnly = Boolean.TRUE.equals(expect.get("ignore_watermarks"));
        List<Map<String, Object>> comparable = new ArrayList<>();
        for (Map<String, Object> element : elements) {
            if (!recordsOnly || !isControl(element)) {
                comparable.add(comparable(element, attributes));
            }
        }
        return comparable;
    }

    private static Map<String, Object> comparable(Map<String, Object> element, Set<String> attributes) {
        Map<String, Object> comparable = new TreeMap<>();
        element.forEach((name, value) -> {
            if (attributes == null || attributes.contains(name)) {
                comparable.put(name, name.equals("t") ? Values.timestamp(value) : Values.comparable(value));
            }
        });
        return comparable;
    }

    /** Elements in a form whose equality is that of the order the scenario asks for. */
    private Object ordered(List<Map<String, Object>> elements) {
        String order = String.valueOf(expect.getOrDefault("order", "sequence"));
        switch (order) {
            case "sequence":
                return elements;
            case "multiset":
                return sorted(elements);
            case "per-key":
                return perKey(elements);
            case "between-watermarks":
                return betweenWatermarks(elements);
            default:
                throw new IllegalArgumentException("the runner does not know the order " + order);
        }
    }

    private static List<String> sorted(Collection<Map<String, Object>> elements) {
        return elements.stream().map(Object::toString).sorted().toList();
    }

    private static Map<Object, List<Map<String, Object>>> perKey(List<Map<String, Object>> elements) {
        Map<Object, List<Map<String, Object>>> byKey = new TreeMap<>();
        for (Map<String, Object> element : elements) {
            byKey.computeIfAbsent(element.getOrDefault("k", ""), key -> new ArrayList<>())
                    .add(element);
        }
        return byKey;
    }

    private static List<Object> betweenWatermarks(List<Map<String, Object>> elements) {
        List<Object> pieces = new ArrayList<>();
        List<Map<String, Object>> piece = new ArrayList<>();
        for (Map<String, Object> element : elements) {
            if (isControl(element)) {
                pieces.add(sorted(piece));
                pieces.add(element);
                piece.clear();
            } else {
                piece.add(element);
            }
        }
        pieces.add(sorted(piece));
        return pieces;
    }

    private static boolean isControl(Map<String, Object> element) {
        return element.keySet().stream().anyMatch(CONTROL::contains);
    }

    private List<Map<String, Object>> elements(String name) {
        List<Map<String, Object>> elements = new ArrayList<>();
        if (expect.get(name) instanceof List<?> list) {
            list.forEach(each -> elements.add(element(each)));
        }
        return elements;
    }

    private static Map<String, Object> element(Object value) {
        Map<String, Object> element = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, each) -> element.put(name.toString(), each));
        return element;
    }
}
