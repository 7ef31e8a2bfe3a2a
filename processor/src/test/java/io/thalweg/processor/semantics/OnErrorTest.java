package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.task.StepFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code @OnError} makes of records whose handler throws. */
class OnErrorTest {

    private static SmallJob job(String members) {
        return SmallJob.withInput(members.replace("DEAD", "@OnError(ErrorPolicy.DEAD_LETTER)")
                .replace("SKIP", "@OnError(ErrorPolicy.SKIP)")
                .replace("FailedRecord", "io.thalweg.api.FailedRecord"));
    }

    @Test
    @DisplayName("a transform: the record goes to step.failed with step, cause and position, and the next one on")
    void transform() {
        try (SmallJob job = job("""
                @From("input") DEAD @Transform long half(In in) { return 10 / in.value(); }
                @From("half") @Sink void results(Long half) {}
                @From("half.failed") @Sink void dead(FailedRecord failed) {}
                """)) {
            job.emit(1L, "a", 5L).emit(2L, "b", 0L).emit(3L, "c", 10L);
            assertThat(job.results()).containsExactly("2 @1", "1 @3");
            assertThat(job.elements("dead"))
                    .containsExactly("FailedRecord[record=In[timestamp=2, key=b, value=0], step=half,"
                            + " cause=java.lang.ArithmeticException: / by zero, position=input: record 2] @2");
            assertThat(job.counter("half", "failed")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a filter, an optional, a checked exception: skipped and counted; watermarks go on")
    void skipped() {
        try (SmallJob job = job("""
                @From("input") SKIP @Filter boolean some(In in) { return 10 / in.value() > 1; }
                @From("some") SKIP @Transform Optional<String> named(In in) throws java.io.IOException {
                    if (in.key().equals("x")) { throw new java.io.IOException("x"); }
                    return Optional.of(in.key());
                }
                @Sink void results(String name) {}
                """)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "b", 0L)
                    .emit(3L, "x", 1L)
                    .emit(4L, "c", 9L)
                    .emit(5L, "d", 2L)
                    .watermark(5);
            assertThat(job.results()).containsExactly("a @1", "d @5", "wm 5");
            assertThat(job.counter("some", "failed")).isEqualTo(1);
            assertThat(job.counter("named", "failed")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("what a handler has emitted before it threw is not passed on, to its stream and to side outputs")
    void allOrNothing() {
        try (SmallJob job = job("""
                static class Mutable {
                    String name = "";
                    @Override public String toString() { return name; }
                }
                @From("input") SKIP @Transform
                void split(In in, Out<Mutable> out, @SideOutput("all") Out<String> all) {
                    Mutable one = new Mutable();
                    for (String name : in.key().split(",")) {
                        all.emit(name);
                        one.name = name;
                        out.emit(one);
                        if (name.equals("bad")) { throw new IllegalStateException(); }
                    }
                }
                @From("split") @Sink void results(Mutable one) {}
                @From("split.all") @Sink void all(String name) {}
                """)) {
            job.emit(1L, "a,b", 0L).emit(2L, "c,bad,d", 0L).emit(3L, "e", 0L);
            assertThat(job.results()).containsExactly("a @1", "b @1", "e @3");
            assertThat(job.elements("all")).containsExactly("a @1", "b @1", "e @3");
        }
    }

    @Test
    @DisplayName("a keyed step: its fields are as they were before the record")
    void state() {
        try (SmallJob job = job("""
                @From("input") @KeyBy("key") DEAD static class Sum {
                    long sum;
                    @OnEvent String add(In in, @Key String key) {
                        sum += in.value();
                        if (in.value() < 0) { throw new IllegalArgumentException("negative"); }
                        return key + sum;
                    }
                }
                @Sink void results(String sum) {}
                @From("Sum.failed") @Sink void dead(FailedRecord failed) {}
                """)) {
            job.emit(1L, "a", 5L)
                    .emit(2L, "a", -100L)
                    .emit(3L, "a", 1L)
                    .emit(4L, "b", -1L)
                    .emit(5L, "b", 2L);
            assertThat(job.results()).containsExactly("a5 @1", "a6 @3", "b2 @5");
            assertThat(job.elements("dead")).hasSize(2);
        }
    }

    @Test
    @DisplayName("what a step behind throws is not the step's own: it fails the job")
    void behind() {
        List<String> inFront = List.of(
                "@From(\"input\") SKIP @Transform String front(In in) { return in.key(); }",
                "@From(\"input\") SKIP @Transform void front(In in, Out<String> out) { out.emit(in.key()); }",
                "@From(\"input\") SKIP static class front {"
                        + " @OnEvent void add(In in, Out<String> out) { out.emit(in.key()); } }");
        for (String front : inFront) {
            try (SmallJob job = job(front + """
                    @From("front") @Transform Long behind(String key) { throw new IllegalStateException("behind"); }
                    @Sink void results(Long none) {}
                    """)) {
                assertThatThrownBy(() -> job.emit(1L, "a", 0L))
                        .as(front)
                        .isInstanceOf(StepFailure.class)
                        .hasMessageContaining("behind");
            }
        }
    }

    @Test
    @DisplayName(
            "an async call that fails for good, in its place among the others; an Error fails the job all the same")
    void async() {
        try (SmallJob job = job("""
                @From("input") DEAD @Async CompletionStage<String> call(In in) {
                    return in.value() == 0 ? CompletableFuture.failedFuture(new java.io.IOException("refused"))
                            : in.value() == 1 ? CompletableFuture.failedFuture(new AssertionError("wrong"))
                            : CompletableFuture.completedFuture(in.key());
                }
                @Sink void results(String key) {}
                @From("call.failed") @Sink void dead(FailedRecord failed) {}
                """)) {
            job.emit(1L, "a", 0L).watermark(1).emit(2L, "b", 7L);
            assertThat(job.results()).containsExactly("wm 1", "b @2");
            assertThat(job.elements("dead")).hasSize(2).last().isEqualTo("wm 1");
            assertThat(job.elements("dead").get(0))
                    .contains("cause=java.io.IOException: refused")
                    .endsWith("@1");
            assertThatThrownBy(() -> job.emit(3L, "c", 1L)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    @DisplayName("FAIL, and no policy, fail the job")
    void fails() {
        try (SmallJob job = job("""
                @From("input") @OnError(ErrorPolicy.FAIL) @Transform long half(In in) { return 10 / in.value(); }
                @From("half") @Sink void results(Long half) {}
                """)) {
            assertThatThrownBy(() -> job.emit(1L, "a", 0L)).isInstanceOf(StepFailure.class);
        }
    }
}
