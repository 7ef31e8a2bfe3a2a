package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Operator state in compiled jobs. How items find their lanes again is tested beside the rules themselves. */
class OperatorStateTest {

    @Test
    @DisplayName("O1: the state is there before @OnStart, and belongs to the step until its end")
    void lifecycle() {
        try (SmallJob job = SmallJob.withInput("""
                @From("input") static class Batches {
                    @io.thalweg.annotations.OperatorState io.thalweg.api.ListState<In> batch;
                    @OnStart void start() { batch.add(new In(0, "start", 0)); }
                    @OnEvent void add(In in, Out<String> out) {
                        batch.add(in);
                        List<String> keys = new ArrayList<>();
                        batch.get().forEach(each -> keys.add(each.key()));
                        if (keys.size() == 3) {
                            out.emit(String.join("+", keys));
                            batch.clear();
                        }
                    }
                }
                @Sink void results(String batch) {}
                """)) {
            job.emit(1L, "a", 0L).emit(2L, "b", 0L).emit(3L, "c", 0L);
            assertThat(job.records()).containsExactly("start+a+b @2");
        }
    }

    @Test
    @DisplayName("O7: each state has one name, that of its field, and so one way of being redistributed")
    void twoStates() {
        try (SmallJob job = SmallJob.withInput("""
                @From("input") static class Two {
                    @io.thalweg.annotations.OperatorState io.thalweg.api.ListState<String> own;
                    @io.thalweg.annotations.OperatorState(io.thalweg.annotations.Redistribution.UNION)
                    io.thalweg.api.ListState<Long> all;
                    @OnEvent String add(In in) {
                        own.update(List.of(in.key()));
                        all.add(in.value());
                        return own.get().iterator().next() + all.get();
                    }
                }
                @Sink void results(String seen) {}
                """)) {
            job.emit(1L, "a", 7L).emit(2L, "b", 8L);
            assertThat(job.records()).containsExactly("a[7] @1", "b[7, 8] @2");
        }
    }

    @Test
    @DisplayName("X4: an item that can change is copied when it is added")
    void copies() {
        try (SmallJob job = SmallJob.withInput("""
                static class Mutable {
                    String name = "";
                }
                @From("input") static class Names {
                    @io.thalweg.annotations.OperatorState io.thalweg.api.ListState<Mutable> names;
                    transient Mutable one = new Mutable();
                    @OnEvent String add(In in) {
                        one.name = in.key();
                        names.add(one);
                        StringBuilder text = new StringBuilder();
                        names.get().forEach(each -> text.append(each.name));
                        return text.toString();
                    }
                }
                @Sink void results(String seen) {}
                """)) {
            job.emit(1L, "a", 0L).emit(2L, "b", 0L);
            assertThat(job.records()).containsExactly("a @1", "ab @2");
        }
    }
}
