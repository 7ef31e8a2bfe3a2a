package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.task.StepFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows A of the semantics, in compiled jobs whose calls the test answers. */
class AsyncTest {

    /** A job with one async step {@code call}, whose annotation has these members. */
    private static AsyncJob job(String members) {
        return AsyncJob.of(members, """
                @Sink void results(Result result) {}
                """);
    }

    @Test
    @DisplayName(
            "A1, A6: ordered results leave in the order of their records, with their timestamps, watermarks in place")
    void ordered() {
        try (AsyncJob job = job("")) {
            job.emit(1, "a").emit(2, "b").watermark(5).emit(6, "c");
            job.answer("c").answer("b");
            assertThat(job.results()).isEmpty();
            job.answer("a");
            assertThat(job.results()).containsExactly("a @1", "b @2", "wm 5", "c @6");
        }
    }

    @Test
    @DisplayName("A2: unordered results leave as they are answered, and none passes a watermark, either way")
    void unordered() {
        try (AsyncJob job = job("ordered = false")) {
            job.emit(1, "a").emit(2, "b").watermark(5).emit(6, "c").watermark(7);
            job.answer("c").answer("b");
            assertThat(job.results()).containsExactly("b @2");
            job.answer("a");
            assertThat(job.results()).containsExactly("b @2", "a @1", "wm 5", "c @6", "wm 7");
        }
    }

    @Test
    @DisplayName("A2: a watermark that finds nothing before it passes at once, and so does idleness")
    void nothingBefore() {
        try (AsyncJob job = job("ordered = false")) {
            job.watermark(5);
            job.idle();
            assertThat(job.results()).containsExactly("wm 5", "idle");
        }
    }

    @Test
    @DisplayName("A3: a full step takes no more input; records answered but not passed on, and watermarks, count")
    void capacity() {
        try (AsyncJob job = job("capacity = 3")) {
            job.emit(1, "a").watermark(1).emit(2, "b").emit(3, "c");
            assertThat(job.calls()).containsExactly("a", "b");
            assertThat(job.waiting()).isEqualTo(1);
            job.answer("b");
            assertThat(job.calls()).containsExactly("a", "b");
            job.answer("a");
            assertThat(job.calls()).containsExactly("a", "b", "c");
            assertThat(job.waiting()).isZero();
        }
    }

    @Test
    @DisplayName("A3: what one record turns into may find no room, and is called for when there is some")
    void overflow() {
        try (AsyncJob job =
                AsyncJob.withMembers("""
                @From("input") @Transform void split(In in, Out<Call> out) {
                    for (String name : in.key().split(",")) {
                        out.emit(new Call(name));
                    }
                }
                """ + AsyncJob.step("capacity = 2", "Call call", "call.name()") + """
                @Sink void results(Result result) {}
                """)) {
            job.emit(1, "a,b,c,d").emit(2, "e");
            assertThat(job.calls()).containsExactly("a", "b");
            job.answer("a");
            assertThat(job.calls()).containsExactly("a", "b", "c");
            assertThat(job.waiting()).isEqualTo(1);
            job.answer("b").answer("c").answer("d").answer("e");
            assertThat(job.results()).containsExactly("a @1", "b @1", "c @1", "d @1", "e @2");
        }
    }

    @Test
    @DisplayName("A4: a call that takes too long fails the job, which names the step and the record")
    void timeoutFails() {
        try (AsyncJob job = job("timeout = \"100ms\"")) {
            job.emit(1, "a").clock(100);
            assertThatThrownBy(() -> job.clock(101))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("step call")
                    .hasMessageContaining("key=a")
                    .hasMessageContaining("no answer within 100 ms");
        }
    }

    @Test
    @DisplayName("A4: records that took too long go to step.timedOut if somebody reads it, in their place")
    void timedOut() {
        try (AsyncJob job = AsyncJob.of("timeout = \"100ms\"", """
                @Sink void results(Result result) {}
                @From("call.timedOut") @Sink void slow(In in) {}
                """)) {
            job.emit(1, "a").clock(50).emit(2, "b").watermark(5);
            job.clock(101);
            assertThat(job.elements("slow")).containsExactly("In[timestamp=1, key=a, value=0] @1");
            job.answer("b");
            assertThat(job.results()).containsExactly("b @2", "wm 5");
            assertThat(job.elements("slow")).containsExactly("In[timestamp=1, key=a, value=0] @1", "wm 5");
        }
    }

    @Test
    @DisplayName("A4: the time covers all attempts together, and counts from the first call, not from the record")
    void timeoutOverAll() {
        try (AsyncJob job = AsyncJob.of("capacity = 1, timeout = \"100ms\", retries = 9, backoff = \"30ms\"", """
                @Sink void results(Result result) {}
                @From("call.timedOut") @Sink void slow(In in) {}
                """)) {
            job.emit(1, "a")
                    .emit(2, "b")
                    .fail("a")
                    .clock(31)
                    .fail("a")
                    .clock(62)
                    .fail("a")
                    .clock(93);
            assertThat(job.calls()).containsExactly("a", "a", "a", "a");
            job.clock(101); // b is called for only now
            assertThat(job.records("slow")).containsExactly("In[timestamp=1, key=a, value=0] @1");
            job.clock(200);
            job.answer("b");
            assertThat(job.results()).containsExactly("b @2");
        }
    }

    @Test
    @DisplayName("A5: the first answer counts: one that comes after the timeout changes nothing")
    void onceOnly() {
        try (AsyncJob job = AsyncJob.of("timeout = \"100ms\"", """
                @Sink void results(Result result) {}
                @From("call.timedOut") @Sink void slow(In in) {}
                """)) {
            job.emit(1, "a").clock(200);
            job.answer("a");
            assertThat(job.results()).isEmpty();
            assertThat(job.records("slow")).hasSize(1);
        }
    }

    @Test
    @DisplayName("A5: null is no result, and an exception fails the job with the step, the record and the cause")
    void noneAndFailure() {
        try (AsyncJob job = job("")) {
            job.emit(1, "a").emit(2, "b").answerNothing("a");
            assertThat(job.results()).isEmpty();
            assertThatThrownBy(() -> job.fail("b"))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("step call")
                    .hasMessageContaining("key=b")
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("b");
        }
    }

    @Test
    @DisplayName("A5: what the method throws itself, and null instead of a stage, is a failed call")
    void throwsAtOnce() {
        String members = """
                record Result(String text) {}
                @Async CompletionStage<Result> call(In in) throws java.io.IOException {
                    if (in.key().equals("null")) {
                        return null;
                    }
                    throw new java.io.IOException("refused");
                }
                @Sink void results(Result result) {}
                """;
        try (AsyncJob job = AsyncJob.withMembers(members)) {
            assertThatThrownBy(() -> job.emit(1, "a"))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("refused");
        }
        try (AsyncJob job = AsyncJob.withMembers(members)) {
            assertThatThrownBy(() -> job.emit(1, "null"))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("returned null instead of a CompletionStage");
        }
    }

    @Test
    @DisplayName("A8: retries counts what follows the first call; the wait grows up to its limit")
    void retries() {
        try (AsyncJob job = job("retries = 3, backoff = \"10ms*3..40ms\"")) {
            job.emit(1, "a").fail("a").clock(10);
            assertThat(job.calls()).hasSize(1);
            job.clock(11).fail("a").clock(41);
            assertThat(job.calls()).hasSize(2);
            job.clock(42).fail("a").clock(82);
            assertThat(job.calls()).hasSize(3);
            job.clock(83);
            assertThat(job.calls()).hasSize(4);
            assertThatThrownBy(() -> job.fail("a")).isInstanceOf(StepFailure.class);
        }
    }

    @Test
    @DisplayName("A8: retryOn says after which exceptions and results; null is a result, too")
    void retryOn() {
        try (AsyncJob job = AsyncJob.of("""
                retries = 1, retryOn = {IllegalStateException.class, Missing.class}""", """
                static final class Missing implements java.util.function.Predicate<Result> {
                    @Override public boolean test(Result result) { return result == null; }
                }
                @Sink void results(Result result) {}
                """)) {
            job.emit(1, "a").answerNothing("a").clock(1);
            assertThat(job.calls()).containsExactly("a", "a");
            job.answerNothing("a");
            job.emit(2, "b").fail("b").clock(2).answer("b");
            assertThat(job.results()).containsExactly("b @2");
            job.emit(3, "c");
            assertThatThrownBy(() -> job.failOtherwise("c")).isInstanceOf(StepFailure.class);
        }
    }

    @Test
    @DisplayName(
            "A9: at the end of the input waiting retries are made at once and are the last; then all answers are awaited")
    void endOfInput() {
        try (AsyncJob job = job("retries = 5, backoff = \"1h\"")) {
            job.emit(1, "a").emit(2, "b").fail("a");
            assertThat(job.calls()).containsExactly("a", "b");
            job.end();
            assertThat(job.calls()).containsExactly("a", "b", "a");
            job.answer("b");
            assertThat(job.results()).isEmpty();
            job.answer("a");
            assertThat(job.results()).containsExactly("a @1", "b @2", "wm MAX");
        }
        try (AsyncJob job = job("retries = 5, backoff = \"1h\"")) {
            job.emit(1, "a").end();
            assertThatThrownBy(() -> job.fail("a")).isInstanceOf(StepFailure.class);
        }
    }

    @Test
    @DisplayName("A10: the method runs on the thread of the lane, and so does everything behind it")
    void threads() throws Exception {
        try (AsyncJob job = AsyncJob.withMembers("""
                record Result(String text) {}
                @Async CompletionStage<Result> call(In in) {
                    String caller = Thread.currentThread().getName();
                    return CompletableFuture.supplyAsync(() -> new Result(caller));
                }
                @Transform String threads(Result result) {
                    return result.text() + ", " + Thread.currentThread().getName();
                }
                @Sink void results(String threads) {}
                """)) {
            String here = Thread.currentThread().getName();
            job.emit(1, "a").awaitCalls();
            assertThat(job.results()).containsExactly(here + ", " + here + " @1");
        }
    }

    @Test
    @DisplayName("A11: a key in front of or behind a call is that of its step: calls themselves see no state")
    void keyedBehind() {
        try (AsyncJob job = AsyncJob.of("ordered = false", """
                @KeyBy("text") static class Count {
                    long count;
                    @OnEvent String add(Result result) { return result.text() + ++count; }
                }
                @Sink void results(String count) {}
                """)) {
            job.emit(1, "a").emit(2, "b").emit(3, "a");
            job.answer("a").answer("a").answer("b");
            assertThat(job.results()).containsExactly("a1 @1", "a2 @3", "b1 @2");
        }
    }

    @Test
    @DisplayName("A mutable record is copied: the call keeps what it was given")
    void copies() {
        try (AsyncJob job = AsyncJob.withMembers("""
                static class Mutable {
                    String name;
                }
                @From("input") @Transform void names(In in, Out<Mutable> out) {
                    Mutable one = new Mutable();
                    for (String name : in.key().split(",")) {
                        one.name = name;
                        out.emit(one);
                    }
                }
                """ + AsyncJob.step("", "Mutable call", "call.name") + """
                @Transform String seen(Result result) { return result.text(); }
                @Sink void results(String text) {}
                """)) {
            job.emit(1, "a,b");
            assertThat(job.calls()).containsExactly("a", "b");
            job.answer("b").answer("a");
            assertThat(job.results()).containsExactly("a @1", "b @1");
        }
    }

    @Test
    @DisplayName("Two async steps in a row: the second holds the first back")
    void twoInARow() {
        try (AsyncJob job = AsyncJob.of("capacity = 1", """
                record Last(String text) {}
                @Async(capacity = 1) CompletionStage<Last> again(Result result) {
                    return Service.call("again " + result.text()).thenApply(answer -> new Last(answer.text()));
                }
                @Sink void results(Last last) {}
                """)) {
            job.emit(1, "a").emit(2, "b").emit(3, "c");
            job.answer("a");
            assertThat(job.calls()).containsExactly("a", "again a", "b");
            job.answer("b");
            assertThat(job.calls()).containsExactly("a", "again a", "b");
            job.answer("again a");
            assertThat(job.calls()).containsExactly("a", "again a", "b", "again b", "c");
            job.answer("again b").answer("c").answer("again c");
            assertThat(job.results()).hasSize(3);
        }
    }

    @Test
    @DisplayName("The timeout and the backoff can be configured")
    void configured() {
        try (AsyncJob job = AsyncJob.of("""
                timeout = "${patience:1h}", retries = 1, backoff = "${pause:20ms*2}\"""", """
                @Sink void results(Result result) {}
                """)) {
            job.emit(1, "a").fail("a").clock(20);
            assertThat(job.calls()).hasSize(1);
            job.clock(21);
            assertThat(job.calls()).isEqualTo(List.of("a", "a"));
        }
    }
}
