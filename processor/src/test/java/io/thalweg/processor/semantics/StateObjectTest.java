package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** State objects: what their methods mean, for which key, and that nothing of one key shows at another. */
final class StateObjectTest {

    private static SmallJob job(String field, String handler) {
        return SmallJob.withInput(step(field, handler));
    }

    private static String step(String field, String handler) {
        String type = field.replaceFirst(".*?(\\w+State<.*>) state$", "$1");
        return """
                @From("input") @KeyBy("key")
                static class Step {
                    @SuppressWarnings("growth") %s;
                    Step(%s state) { this.state = state; }
                    @OnEvent void handle(In in, Out<String> out) { %s }
                    static long max(long one, long other) { return Math.max(one, other); }
                    static String longer(String one, String other) { return one.length() < other.length() ? other : one; }
                }
                record Sum(long count, long total) {}
                static class Mean implements Aggregate<Long, Sum, Double> {
                    @Override public Sum createAccumulator() { return new Sum(0, 0); }
                    @Override public Sum add(Long in, Sum sum) { return new Sum(sum.count() + 1, sum.total() + in); }
                    @Override public Double getResult(Sum sum) { return (double) sum.total() / sum.count(); }
                }
                @Sink void results(String result) {}
                """.formatted(field, type, handler);
    }

    private static List<String> texts(SmallJob job) {
        return job.records().stream()
                .map(record -> record.substring(0, record.indexOf(" @")))
                .toList();
    }

    @Test
    @DisplayName("K1, K2, K7: a value is null until it is set, belongs to one key, and update(null) clears it")
    void value() {
        for (String type : List.of("Long", "Integer", "Short", "Byte", "Character", "Boolean", "Double", "Float")) {
            String value = switch (type) {
                case "Long" -> "in.value()";
                case "Boolean" -> "in.value() > 1";
                default -> "(" + primitive(type) + ") in.value()";
            };
            String handler = "out.emit(in.key() + state.value()); state.update(in.value() == 0 ? null : (" + type
                    + ") (" + value + "));";
            try (SmallJob job = job("final ValueState<" + type + "> state", handler)) {
                job.emit(1L, "a", 65L)
                        .emit(1L, "b", 66L)
                        .emit(1L, "a", 0L)
                        .emit(1L, "a", 1L)
                        .emit(1L, "b", 1L);
                String first = shown(type, 65);
                String second = shown(type, 66);
                assertThat(texts(job)).as(type).containsExactly("anull", "bnull", "a" + first, "anull", "b" + second);
            }
        }
    }

    private static String primitive(String box) {
        return switch (box) {
            case "Integer" -> "int";
            case "Character" -> "char";
            default -> box.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String shown(String type, int value) {
        return switch (type) {
            case "Character" -> String.valueOf((char) value);
            case "Boolean" -> "true";
            case "Double", "Float" -> value + ".0";
            default -> String.valueOf(value);
        };
    }

    @Test
    @DisplayName("K2: values that are objects; extreme values of words are values, not 'none'")
    void extremes() {
        try (SmallJob job =
                job("final ValueState<Long> state", "out.emit(\"\" + state.value()); state.update(in.value());")) {
            job.emit(1L, "a", 0L)
                    .emit(1L, "a", Long.MIN_VALUE)
                    .emit(1L, "a", Long.MAX_VALUE)
                    .emit(1L, "a", 1L);
            assertThat(texts(job)).containsExactly("null", "0", "" + Long.MIN_VALUE, "" + Long.MAX_VALUE);
        }
        try (SmallJob job =
                job("final ValueState<String> state", "out.emit(\"\" + state.value()); state.update(in.key());")) {
            job.emit(1L, "a", 0L).emit(1L, "a", 0L).emit(1L, "b", 0L);
            assertThat(texts(job)).containsExactly("null", "a", "null");
        }
    }

    @Test
    @DisplayName("K3, K7: a list keeps the order of adding, update replaces, an empty update clears, get is never null")
    void list() {
        String handler = """
                switch ((int) in.value()) {
                    case 0 -> state.addAll(List.of(7L, 8L));
                    case -1 -> state.update(List.of(5L));
                    case -2 -> state.update(List.of());
                    case -3 -> state.addAll(state.get());
                    case -4 -> state.clear();
                    default -> state.add(in.value());
                }
                List<Long> all = new ArrayList<>();
                state.get().forEach(all::add);
                out.emit(in.key() + all);
                """;
        try (SmallJob job = job("final ListState<Long> state", handler)) {
            for (long value : new long[] {1, 2, 0, -3, -1, -2, 3, -4, 4}) {
                job.emit(1L, "a", value);
            }
            job.emit(1L, "b", 9L);
            assertThat(texts(job))
                    .containsExactly(
                            "a[1]",
                            "a[1, 2]",
                            "a[1, 2, 7, 8]",
                            "a[1, 2, 7, 8, 1, 2, 7, 8]",
                            "a[5]",
                            "a[]",
                            "a[3]",
                            "a[]",
                            "a[4]",
                            "b[9]");
        }
    }

    @Test
    @DisplayName("K3: a null element fails the job, and the message says where")
    void nullElement() {
        try (SmallJob job = job("final ListState<String> state", "state.add(null);")) {
            assertThatThrownBy(() -> job.emit(1L, "a", 1L)).hasMessageContaining("a list has no null elements");
        }
    }

    @Test
    @DisplayName("K3: what was got before a clear can still be read")
    void readAfterClear() {
        String handler = """
                state.add(in.value());
                Iterable<Long> before = state.get();
                state.clear();
                for (Long value : before) { out.emit("" + value); }
                """;
        try (SmallJob job = job("final ListState<Long> state", handler)) {
            job.emit(1L, "a", 1L).emit(1L, "a", 2L);
            assertThat(texts(job)).containsExactly("1", "2");
        }
    }

    @Test
    @DisplayName("K4, K7: a map per key with null values, entries that can be changed, and iterators that remove")
    void map() {
        String handler = """
                if (in.value() == 0) { state.put("none", null); }
                if (in.value() > 0) { state.put("k" + in.value(), in.value()); }
                if (in.value() == -1) { state.remove("k1"); }
                if (in.value() == -2) { for (var i = state.keys().iterator(); i.hasNext();) { if (i.next().equals("k2")) { i.remove(); } } }
                if (in.value() == -3) { state.entries().forEach(entry -> { if (entry.getValue() != null) { entry.setValue(entry.getValue() * 10); } }); }
                if (in.value() == -4) { state.clear(); }
                if (in.value() == -5) { state.putAll(Map.of("x", 1L)); }
                List<String> all = new ArrayList<>();
                state.entries().forEach(entry -> all.add(entry.toString()));
                List<Long> values = new ArrayList<>();
                state.values().forEach(values::add);
                out.emit(in.key() + all + state.isEmpty() + state.contains("none") + state.get("k2") + values.size());
                """;
        try (SmallJob job = job("final MapState<String, Long> state", handler)) {
            for (long value : new long[] {-6, 1, 2, 0, -1, -3, -2, -4, -5}) {
                job.emit(1L, "a", value);
            }
            job.emit(1L, "b", -6L);
            assertThat(texts(job))
                    .containsExactly(
                            "a[]truefalsenull0",
                            "a[k1=1]falsefalsenull1",
                            "a[k1=1, k2=2]falsefalse22",
                            "a[k1=1, k2=2, none=null]falsetrue23",
                            "a[k2=2, none=null]falsetrue22",
                            "a[k2=20, none=null]falsetrue202",
                            "a[none=null]falsetruenull1",
                            "a[]truefalsenull0",
                            "a[x=1]falsefalsenull1",
                            "b[]truefalsenull0");
        }
    }

    @Test
    @DisplayName("K5, K7: reducing state reduces at once, is null when empty, and add(null) empties it")
    void reducing() {
        String handler =
                "if (in.value() == 0) { state.clear(); } else { state.add(in.value() < 0 ? null : in.value()); }"
                        + " out.emit(in.key() + state.get());";
        try (SmallJob job = job("@State(reduce = \"#max\") final ReducingState<Long> state", handler)) {
            for (long value : new long[] {0, 3, 7, 5, -1, 2}) {
                job.emit(1L, "a", value);
            }
            job.emit(1L, "b", 1L);
            assertThat(texts(job)).containsExactly("anull", "a3", "a7", "a7", "anull", "a2", "b1");
        }
        try (SmallJob job = job(
                "@State(reduce = \"#longer\") final ReducingState<String> state",
                "state.add(\"x\".repeat((int) in.value())); out.emit(state.get());")) {
            job.emit(1L, "a", 2L).emit(1L, "a", 3L).emit(1L, "a", 1L);
            assertThat(texts(job)).containsExactly("xx", "xxx", "xxx");
        }
    }

    @Test
    @DisplayName("K6, K7: aggregating state keeps the accumulator, and makes the result when it is asked for")
    void aggregating() {
        String handler = "if (in.value() == 0) { state.clear(); } else { state.add(in.value()); }"
                + " out.emit(in.key() + state.get());";
        try (SmallJob job = job("@State(aggregate = Mean.class) final AggregatingState<Long, Double> state", handler)) {
            for (long value : new long[] {0, 3, 6, 0, 2}) {
                job.emit(1L, "a", value);
            }
            job.emit(1L, "b", 1L);
            assertThat(texts(job)).containsExactly("anull", "a3.0", "a4.5", "anull", "a2.0", "b1.0");
        }
    }

    @Test
    @DisplayName("K8: without a key at hand a state object says so; a field that is not final is filled too")
    void noKey() {
        String members = """
                @From("input") @KeyBy("key")
                static class Step {
                    ValueState<Long> state;
                    long count;
                    @OnStop void stop() { state.value(); }
                    @OnEvent void handle(In in, Out<String> out) {
                        count++;
                        state.update(in.value());
                        out.emit(count + " " + state.value());
                    }
                }
                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 4L).emit(1L, "b", 5L).emit(1L, "a", 6L);
            assertThat(texts(job)).containsExactly("1 4", "1 5", "2 6");
            assertThatThrownBy(job::finish).hasMessageContaining("outside of a handler that has a key");
        }
    }

    @Test
    @DisplayName("K1: many keys, several state objects and fields in one slot survive the growth of the table")
    void manyKeys() {
        String members = """
                @From("input") @KeyBy("value")
                static class Step {
                    final ValueState<Integer> word;
                    final ValueState<String> text;
                    @SuppressWarnings("growth") final ListState<Long> list;
                    final MapState<Integer, String> map;
                    int count;
                    Step(ValueState<Integer> word, ValueState<String> text, ListState<Long> list, MapState<Integer, String> map) {
                        this.word = word;
                        this.text = text;
                        this.list = list;
                        this.map = map;
                    }
                    @OnEvent void handle(In in, Out<String> out) {
                        count++;
                        word.update(word.value() == null ? 1 : word.value() + 1);
                        text.update(in.key() + count);
                        list.add(in.value());
                        map.put(count, in.key());
                        if (count == 3) {
                            int size = 0;
                            for (Long each : list.get()) { size += each == in.value() ? 1 : 100; }
                            out.emit(word.value() + text.value() + size + map.get(1) + map.get(3) + map.contains(4));
                        }
                    }
                }
                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            int keys = 5_000;
            for (int round = 0; round < 3; round++) {
                for (long key = 0; key < keys; key++) {
                    job.emit(1L, "k" + key, key);
                }
            }
            List<String> texts = texts(job);
            assertThat(texts).hasSize(keys);
            for (int key = 0; key < keys; key++) {
                assertThat(texts.get(key)).isEqualTo("3k" + key + "33k" + key + "k" + key + "false");
            }
        }
    }
}
