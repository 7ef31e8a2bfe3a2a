package io.thalweg.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.task.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsyncCallsTest {

    private final Mailbox mailbox = new Mailbox();
    private final List<String> out = new ArrayList<>();
    private final List<CompletableFuture<Integer>> open = new ArrayList<>();

    private final class Recorder implements AsyncHandler<Integer, Integer> {

        @Override
        public CompletionStage<Integer> call(Integer input) {
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            open.add(answer);
            return answer;
        }

        @Override
        public void result(Integer result, long timestamp) {
            out.add(result + "@" + timestamp);
        }

        @Override
        public void failed(Integer input, long timestamp, Throwable cause) {
            out.add("failed " + input + ": " + cause.getMessage());
        }

        @Override
        public void watermark(long watermark) {
            out.add("wm " + watermark);
        }

        @Override
        public void status(boolean idle) {
            out.add(idle ? "idle" : "active");
        }
    }

    private AsyncCalls<Integer, Integer> calls(AsyncOptions options, Retries<Integer> retries) {
        AsyncCalls<Integer, Integer> calls = new AsyncCalls<>(options, retries, mailbox, new Recorder());
        calls.start(0);
        return calls;
    }

    private AsyncCalls<Integer, Integer> calls(boolean ordered, int capacity) {
        return calls(new AsyncOptions(ordered, capacity, 0, false, true), Retries.none());
    }

    private void settle(AsyncCalls<Integer, Integer> calls) throws Exception {
        mailbox.take();
        calls.emit(Integer.MAX_VALUE);
    }

    @Test
    @DisplayName("A7: what has not left is shown in the order of arrival: answered or not, waiting for room or not")
    void pending() throws Exception {
        for (boolean ordered : List.of(true, false)) {
            open.clear();
            AsyncCalls<Integer, Integer> calls = calls(ordered, 4);
            calls.add(1, 10);
            calls.watermark(10);
            calls.status(true);
            calls.add(2, 20);
            calls.add(3, 30); // no room
            open.get(1).complete(2);
            settle(calls);
            assertThat(shown(calls)).containsExactly("1@10", "wm 10", "idle", "2@20", "3@30");
        }
    }

    private static List<String> shown(AsyncCalls<Integer, Integer> calls) {
        List<String> shown = new ArrayList<>();
        calls.show(new PendingInput<>() {
            @Override
            public void record(Integer record, long timestamp) {
                shown.add(record + "@" + timestamp);
            }

            @Override
            public void watermark(long watermark) {
                shown.add("wm " + watermark);
            }

            @Override
            public void status(boolean idle) {
                shown.add(idle ? "idle" : "active");
            }
        });
        return shown;
    }

    @Test
    @DisplayName("No more leaves at once than there is room for behind the step")
    void limit() throws Exception {
        AsyncCalls<Integer, Integer> calls = calls(true, 10);
        for (int i = 0; i < 5; i++) {
            calls.add(i, i);
        }
        open.forEach(answer -> answer.complete(0));
        mailbox.take();
        assertThat(calls.emit(2)).isEqualTo(2);
        assertThat(out).hasSize(2);
        assertThat(calls.emit(10)).isEqualTo(3);
        assertThat(calls.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("Both kinds keep watermarks in place for random orders of answers, and lose nothing")
    void randomOrders() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            boolean ordered = random.nextBoolean();
            int capacity = 1 + random.nextInt(4);
            out.clear();
            open.clear();
            AsyncCalls<Integer, Integer> calls = calls(ordered, capacity);
            int records = 0;
            for (int i = 0; i < 60; i++) {
                if (random.nextInt(3) == 0) {
                    calls.watermark(records);
                } else {
                    calls.add(records, records);
                    records++;
                }
                answerSome(random);
                settle(calls);
            }
            while (!calls.isEmpty()) {
                answerSome(random);
                settle(calls);
            }
            check(seed, ordered, records);
        }
    }

    /** The n-th call is for record n, whatever the order of the answers. */
    private void answerSome(Random random) {
        for (int i = 0; i < open.size(); i++) {
            if (!open.get(i).isDone() && random.nextInt(4) == 0) {
                open.get(i).complete(i);
            }
        }
    }

    private void check(long seed, boolean ordered, int records) {
        List<Integer> seen = new ArrayList<>();
        for (String each : out) {
            if (each.startsWith("wm ")) {
                assertThat(seen)
                        .as("seed %d, records before %s", seed, each)
                        .hasSize(Integer.parseInt(each.substring(3)));
            } else {
                seen.add(Integer.parseInt(each.substring(0, each.indexOf('@'))));
            }
        }
        assertThat(seen).as("seed %d", seed).hasSize(records).doesNotHaveDuplicates();
        if (ordered) {
            assertThat(seen).as("seed %d", seed).isSorted();
        }
    }

    @Test
    @DisplayName("A4, A8: of a timeout and a retry the one that is due first happens, however far the clock jumps")
    void dueFirst() throws Exception {
        AsyncCalls<Integer, Integer> calls =
                calls(new AsyncOptions(true, 10, 100, false, true), new Retries<Integer>(5, Backoff.fixed(10)));
        calls.add(1, 1);
        open.get(0).completeExceptionally(new IllegalStateException("no"));
        settle(calls);
        calls.processingTime(500, 500);
        assertThat(open).as("calls").hasSize(2);
        settle(calls);
        assertThat(out).containsExactly("failed 1: no answer within 100 ms");
        open.get(1).complete(7);
        settle(calls);
        assertThat(out).hasSize(1);
    }

    @Test
    @DisplayName("A5: an answer that is in the mailbox when time is up has come in time")
    void inTime() throws Exception {
        AsyncCalls<Integer, Integer> calls = calls(new AsyncOptions(true, 10, 100, false, true), Retries.none());
        calls.add(1, 1);
        open.get(0).complete(5);
        mailbox.take();
        calls.processingTime(1_000, 1_000);
        settle(calls);
        assertThat(out).containsExactly("5@1");
    }

    @Test
    @DisplayName("A10: answers of many threads arrive once each")
    void manyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        AsyncCalls<Integer, Integer> calls = calls(false, 50);
        int records = 20_000;
        int answered = 0;
        for (int i = 0; i < records || !calls.isEmpty(); ) {
            if (i < records && calls.ready()) {
                calls.add(i, i);
                i++;
            }
            for (; answered < open.size(); answered++) {
                CompletableFuture<Integer> answer = open.get(answered);
                int value = answered;
                threads.execute(() -> answer.complete(value));
            }
            settle(calls);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(out).hasSize(records).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("A8: a backoff is read as it is written, and what is none is refused with the reason")
    void backoff() {
        assertThat(Backoff.parse("100ms")).isEqualTo(Backoff.fixed(100));
        assertThat(Backoff.parse("100ms*2")).isEqualTo(new Backoff(100, 2, Long.MAX_VALUE));
        assertThat(Backoff.parse("1s*1.5..1m")).isEqualTo(new Backoff(1_000, 1.5, 60_000));
        assertThat(Backoff.parse("1s*10").millisBefore(1_000)).isEqualTo(Long.MAX_VALUE);
        for (String wrong : List.of("", "soon", "1s*", "1s*0.5", "1s*x", "1s*2..", "-1s", "1s*Infinity", "1s*NaN")) {
            assertThatThrownBy(() -> Backoff.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
