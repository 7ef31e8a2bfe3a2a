package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code applyToKeyedState}: a broadcast handler visits the state of all keys of its lane, and nobody else does. */
final class AllKeysTest {

    private static final String RULES = """
            record Rule(@EventTime long timestamp, String name) {}
            @Source @Watermark(lag = "0s") StreamSource<Rule> rules() { return CollectionSource.of(List.of()); }
            @Sink void results(String result) {}
            """;

    private static SmallJob job(String keyBy, String members, String onEvent, String visit) {
        return SmallJob.withInput(RULES + """
                @From("input") @KeyBy(%s)
                static class Step {
                    %s
                    @OnEvent String handle(In in) { %s }
                    @From("rules") @OnBroadcast void visit(Rule rule, Context context, Out<String> out) { %s }
                }
                """.formatted(keyBy, members, onEvent, visit));
    }

    @Test
    @DisplayName("B6: the function sees the fields of each key, and what it writes stays")
    void plainFields() {
        try (SmallJob job = job(
                "\"key\"",
                "long count; String last;",
                "count++; last = in.key() + in.value(); return in.key() + count + last;",
                "context.applyToKeyedState((String key) -> {"
                        + " out.emit(key + \":\" + count + last); count += 100; last = rule.name(); });")) {
            job.emitRecord("rules", "Rule", 1L, "none yet")
                    .emit(1L, "a", 1L)
                    .emit(1L, "b", 2L)
                    .emit(1L, "a", 3L);
            assertThat(job.records()).containsExactly("a1a1 @1", "b1b2 @1", "a2a3 @1");
            job.emitRecord("rules", "Rule", 9L, "r");
            assertThat(job.records()).hasSize(5).contains("a:2a3 @9", "b:1b2 @9");
            job.emitRecord("rules", "Rule", 10L, "s").emit(11L, "a", 4L);
            assertThat(job.records())
                    .contains("a:102r @10", "b:101r @10")
                    .endsWith("a203a4 @11")
                    .hasSize(8);
        }
    }

    @Test
    @DisplayName("B6: so does it see the state objects; keys whose state was cleared have none, and are not visited")
    void stateObjects() {
        try (SmallJob job = job(
                "\"key\"",
                "final ValueState<Long> sum; final MapState<Long, String> seen;"
                        + " Step(ValueState<Long> sum, MapState<Long, String> seen) { this.sum = sum; this.seen = seen; }",
                "if (in.value() < 0) { sum.clear(); seen.clear(); return null; }"
                        + " seen.put(in.value(), \"\");"
                        + " sum.update((sum.value() == null ? 0 : sum.value()) + in.value()); return in.key() + sum.value();",
                "context.applyToKeyedState(key -> { out.emit(key + \":\" + sum.value() + seen.contains(3L)); sum.clear();"
                        + " seen.put(3L, \"\"); });")) {
            job.emit(1L, "a", 1L).emit(1L, "b", 2L).emit(1L, "c", 3L).emit(1L, "b", -1L);
            job.emitRecord("rules", "Rule", 9L, "r").emitRecord("rules", "Rule", 10L, "r");
            assertThat(job.records().subList(3, 7))
                    .contains("a:1false @9", "c:3true @9", "a:nulltrue @10", "c:nulltrue @10");
            assertThat(job.records()).hasSize(7);
        }
    }

    @Test
    @DisplayName("B6: keys with expired state are given up, others are visited")
    void timeToLive() {
        try (SmallJob job = job(
                "\"key\"",
                "@State(ttl = \"1s\") long count;",
                "count++; return null;",
                "context.applyToKeyedState(key -> out.emit(key + \":\" + count));")) {
            job.clock(0)
                    .emit(1L, "old", 1L)
                    .clock(900)
                    .emit(1L, "young", 1L)
                    .clock(1_000)
                    .clock(1_100);
            job.emitRecord("rules", "Rule", 9L, "r");
            assertThat(job.records()).containsExactly("young:1 @9");
        }
    }

    @Test
    @DisplayName("B6: a composite key is the list of its parts, a number its box; the number 0 is a key as any other")
    void keys() {
        try (SmallJob job = job(
                "{\"key\", \"value\"}",
                "long count;",
                "count++; return null;",
                "context.applyToKeyedState((List<Object> key) -> out.emit(key.get(0) + \"-\" + (1L + (Long) key.get(1))));")) {
            job.emit(1L, "a", 1L).emitRecord("rules", "Rule", 9L, "r");
            assertThat(job.records()).containsExactly("a-2 @9");
        }
        try (SmallJob job = job(
                "\"value\"",
                "long count;",
                "count++; return null;",
                "context.applyToKeyedState((Long key) -> out.emit(key + \":\" + count));")) {
            job.emit(1L, "a", 0L).emit(1L, "b", 7L).emit(1L, "b", 0L).emitRecord("rules", "Rule", 9L, "r");
            assertThat(job.records()).containsExactlyInAnyOrder("0:2 @9", "7:1 @9");
        }
    }

    @Test
    @DisplayName("K8: hidden from the compiler, it is refused in handlers with a key, and in the middle of a visit")
    void refused() {
        try (SmallJob job = job(
                "\"key\"",
                "long count; transient Context kept;",
                "count++; if (kept != null) { kept.applyToKeyedState(key -> count = 0); } return null;",
                "kept = context;")) {
            job.emit(1L, "a", 1L).emitRecord("rules", "Rule", 9L, "r");
            assertThatThrownBy(() -> job.emit(1L, "a", 1L))
                    .hasMessageContaining("Step")
                    .hasStackTraceContaining("cannot visit the state of all keys here");
        }
        try (SmallJob job = job(
                "\"key\"",
                "long count;",
                "count++; return null;",
                "context.applyToKeyedState(key -> context.applyToKeyedState(other -> count = 0));")) {
            job.emit(1L, "a", 1L);
            assertThatThrownBy(() -> job.emitRecord("rules", "Rule", 9L, "r"))
                    .hasStackTraceContaining("cannot visit the state of all keys here");
        }
    }
}
