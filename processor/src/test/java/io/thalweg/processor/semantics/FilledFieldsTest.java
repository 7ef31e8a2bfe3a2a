package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which Java lets somebody else fill a field is a way to write a state object. */
final class FilledFieldsTest {

    private static final String HANDLER = """
            @OnEvent String add(In in) {
                Long before = seen.value();
                seen.update(in.value());
                last.update(in.key());
                return in.key() + before + last.value();
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"""
                class Step { final ValueState<Long> seen; final ValueState<String> last;
                    Step(ValueState<Long> seen, ValueState<String> last) { this.seen = seen; this.last = last; }""", """
                class Step { private final ValueState<Long> seen; private final ValueState<String> last;
                    public Step(ValueState<String> a, ValueState<Long> b) { last = a; seen = b; }""", """
                class Step { ValueState<Long> seen; ValueState<String> last;""", """
                class Step { public ValueState<Long> seen; protected ValueState<String> last = null;""", """
                class Step { transient ValueState<Long> seen; @State(ttl = "1h") ValueState<String> last;""", """
                class Step { final ValueState<Long> seen; ValueState<String> last;
                    Step(ValueState<Long> seen) { this.seen = seen; }""", """
                class Step extends Base { ValueState<String> last;
                    Step(ValueState<Long> seen) { super(seen); }""", """
                record Step(ValueState<Long> seen, ValueState<String> last) {"""})
    void stateOfAKey(String beginning) {
        String members = "static abstract class Base { final ValueState<Long> seen;\n"
                + "    Base(ValueState<Long> seen) { this.seen = seen; } }\n@From(\"input\") @KeyBy(\"key\") static "
                + beginning + "\n" + HANDLER + "}\n@Sink void results(String result) {}\n";
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 7L).emit(2L, "b", 8L).emit(3L, "a", 9L);
            assertThat(job.records()).containsExactly("anulla @1", "bnullb @2", "a7a @3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                class Step { @io.thalweg.annotations.OperatorState ListState<Long> seen; io.thalweg.api.BroadcastState<String, Long> rules;""", """
                class Step { @io.thalweg.annotations.OperatorState final ListState<Long> seen; final io.thalweg.api.BroadcastState<String, Long> rules;
                    Step(ListState<Long> seen, io.thalweg.api.BroadcastState<String, Long> rules) { this.seen = seen; this.rules = rules; }""", """
                class Step { @io.thalweg.annotations.OperatorState final ListState<Long> seen; io.thalweg.api.BroadcastState<String, Long> rules;
                    Step(ListState<Long> seen) { this.seen = seen; }""", """
                record Step(@io.thalweg.annotations.OperatorState(io.thalweg.annotations.Redistribution.UNION) ListState<Long> seen, io.thalweg.api.BroadcastState<String, Long> rules) {"""})
    void stateOfALane(String beginning) {
        String members = """
                record Rule(@EventTime long time, String name, long limit) {}
                @Source @Watermark(lag = "0s", every = "0s") StreamSource<Rule> limits() { return CollectionSource.of(List.of()); }
                static %s
                    @io.thalweg.annotations.OnBroadcast void rule(Rule rule) { rules.put(rule.name(), rule.limit()); }
                    @From("input") @OnEvent String add(In in) {
                        seen.add(in.value());
                        return rules.get(in.key()) + "" + seen.get();
                    }
                }
                @Sink void results(String result) {}
                """.formatted(beginning);
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emitRecord("limits", "Rule", 0L, "a", 5L);
            job.emit(1L, "a", 7L).emit(2L, "b", 8L);
            assertThat(job.records()).containsExactly("5[7] @1", "null[7, 8] @2");
        }
    }
}
