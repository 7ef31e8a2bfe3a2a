package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C22: joins, broadcast and operator state, and calls under way come back")
class SavedConnectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size = \"20ms\"",
                "size = \"20ms\", lateness = \"20ms\"",
                "size = \"20ms\", slide = \"10ms\"",
                "gap = \"6ms\"",
            })
    void windowJoin(String window) {
        String join = """
                @Join(left = "name", right = "name", type = JoinType.FULL)
                @Window(%s)
                Row pair(@From("ticks") Tick left, @From("others") Tick right) { return new Row(left + " and " + right); }
                """.formatted(window);
        checkJoin(join);
    }

    @Test
    void intervalJoin() {
        checkJoin("""
                @IntervalJoin(left = "name", right = "name", from = "-5ms", to = "15ms")
                Row pair(@From("ticks") Tick left, @From("others") Tick right) { return new Row(left + " and " + right); }
                """);
    }

    private static void checkJoin(String join) {
        SavedJob punctual = SavedJob.ofTwoPunctual(join);
        assertThat(punctual.check(punctual.script(60))).isGreaterThan(10);
        SavedJob late = SavedJob.ofTwo(join).onOneLane();
        assertThat(late.check(late.script(60))).isGreaterThan(10);
    }

    @Test
    @DisplayName("B5: broadcast state is the same on all lanes, as many as there may be, and its keys keep their order")
    void broadcast() {
        SavedJob job = SavedJob.ofTwo("""
                @From({"ticks", "others"}) @KeyBy("name")
                static class Rules {
                    int count;
                    BroadcastState<Colour, List<Integer>> rules;

                    @OnEvent @From("ticks") Row apply(Tick tick) {
                        count++;
                        return new Row(tick.name() + count + rules.get(tick.colour()) + order());
                    }
                    @OnBroadcast @From("others") void rule(Tick tick) {
                        if (tick.price() % 5 == 0) { rules.remove(tick.colour()); return; }
                        List<Integer> known = rules.get(tick.colour());
                        List<Integer> longer = new ArrayList<>(known == null ? List.of() : known);
                        longer.add(tick.price());
                        rules.put(tick.colour(), longer);
                    }
                    private String order() {
                        StringBuilder text = new StringBuilder();
                        rules.keys().forEach(text::append);
                        return text.toString();
                    }
                }
                """);
        assertThat(job.onOneLane().check(job.script(60))).isGreaterThan(20);
    }

    @Test
    @DisplayName("O2, O3: lists of a lane are divided or given to all, in a class without and with a key")
    void operatorState() {
        SavedJob job = SavedJob.of("""
                static class Remember {
                    @OperatorState ListState<Integer> seen;
                    @OperatorState(Redistribution.UNION) ListState<String> names;

                    @OnEvent Row add(Tick tick) {
                        seen.add(tick.price());
                        names.add(tick.name());
                        StringBuilder text = new StringBuilder();
                        seen.get().forEach(price -> text.append(price).append(' '));
                        return new Row(text.toString());
                    }
                }
                """);
        assertThat(job.onOneLane().check(job.script(60))).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    @DisplayName("A7: calls that have not been answered are made once more")
    void calls(String ordered) {
        SavedJob job = SavedJob.of("""
                @Async(ordered = %s, capacity = 8, timeout = "1h")
                java.util.concurrent.CompletionStage<Row> ask(Tick tick) {
                    return java.util.concurrent.CompletableFuture.supplyAsync(() -> {
                        try { Thread.sleep(tick.price() %% 3); } catch (InterruptedException e) { throw new RuntimeException(e); }
                        return new Row(tick.toString());
                    });
                }
                """.formatted(ordered));
        assertThat(job.check(job.script(40))).isEqualTo(40);
    }
}
