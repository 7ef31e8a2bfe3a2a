package io.thalweg.processor.conformance;

import io.thalweg.runtime.async.AsyncCalls;
import io.thalweg.runtime.async.AsyncHandler;
import io.thalweg.runtime.async.AsyncOptions;
import io.thalweg.runtime.async.Backoff;
import io.thalweg.runtime.async.PendingInput;
import io.thalweg.runtime.async.Retries;
import io.thalweg.runtime.task.Mailbox;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The calls of an async step by themselves, with what the lane does around them. */
final class AsyncCallsTarget implements AsyncScenarios.Target {

    private final AsyncParameters parameters;
    private final Mailbox mailbox = new Mailbox();
    private final Queue<Runnable> input = new ArrayDeque<>(); // what the lane has not taken yet
    private final List<Map<String, Object>> output = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final Map<String, Queue<CompletableFuture<List<String>>>> open = new LinkedHashMap<>();
    private List<Runnable> saved = List.of();
    private AsyncCalls<String, List<String>> calls;
    private long clock;
    private boolean failed;

    AsyncCallsTarget(AsyncParameters parameters) {
        this.parameters = parameters;
        calls = fresh();
    }

    private AsyncCalls<String, List<String>> fresh() {
        Retries<List<String>> retries = parameters.retries() == 0
                ? Retries.none()
                : new Retries<List<String>>(parameters.retries(), Backoff.parse(parameters.backoff()))
                        .on(cause -> true)
                        .onResult(List::isEmpty);
        AsyncOptions options =
                new AsyncOptions(parameters.ordered(), parameters.capacity(), parameters.timeout(), false, false);
        AsyncCalls<String, List<String>> made = new AsyncCalls<>(options, retries, mailbox, new Step());
        made.start(clock);
        return made;
    }

    private void perform(Runnable step) {
        input.add(step);
        work();
    }

    /** Rounds of the lane until nothing more happens. */
    private void work() {
        int taken = 1;
        while (taken > 0 && !failed) {
            try {
                taken = mailbox.take() + calls.emit(1);
            } catch (Exception failure) {
                failed = true;
                return;
            }
            if (calls.ready() && !input.isEmpty()) {
                input.remove().run();
                taken++;
            }
        }
    }

    @Override
    public void element(String value, long timestamp) {
        perform(() -> calls.add(value, timestamp));
    }

    @Override
    public void watermark(long watermark) {
        perform(() -> calls.watermark(watermark));
    }

    @Override
    public void complete(String value, List<String> results) {
        open.get(value).remove().complete(results);
        work();
    }

    @Override
    public void failCall(String value) {
        open.get(value).remove().completeExceptionally(new IllegalStateException(value));
        work();
    }

    @Override
    public void clock(long millis) {
        clock = millis;
        try {
            calls.processingTime(millis, millis);
        } catch (Exception failure) {
            failed = true;
        }
        work();
    }

    @Override
    public void end() {
        perform(() -> calls.endInput());
    }

    @Override
    public void checkpoint() {
        List<Runnable> kept = new ArrayList<>();
        calls.show(new PendingInput<>() {
            @Override
            public void record(String record, long timestamp) {
                kept.add(() -> calls.add(record, timestamp));
            }

            @Override
            public void watermark(long watermark) {
                kept.add(() -> calls.watermark(watermark));
            }

            @Override
            public void status(boolean idle) {
                kept.add(() -> calls.status(idle));
            }
        });
        saved = kept;
    }

    @Override
    public void restore(Scenario.Step step) {
        if (step.argument() != null) {
            clock = step.number();
        }
        called.clear();
        open.clear();
        calls = fresh();
        saved.forEach(Runnable::run);
        work();
    }

    @Override
    public List<String> calls() {
        return List.copyOf(called);
    }

    @Override
    public void addOutput(Outcome outcome) {
        outcome.output().addAll(output);
        output.clear();
    }

    @Override
    public boolean failed() {
        return failed;
    }

    @Override
    public void close() {}

    /** The step's method, and the way on. */
    private final class Step implements AsyncHandler<String, List<String>> {

        @Override
        public CompletionStage<List<String>> call(String value) {
            called.add(value);
            CompletableFuture<List<String>> answer = new CompletableFuture<>();
            open.computeIfAbsent(value, name -> new ArrayDeque<>()).add(answer);
            return answer;
        }

        @Override
        public void result(List<String> results, long timestamp) {
            results.forEach(result -> output.add(Map.of("v", result, "t", timestamp)));
        }

        @Override
        public void failed(String value, long timestamp, Throwable cause) {
            throw new IllegalStateException(cause);
        }

        @Override
        public void watermark(long watermark) {
            output.add(Map.of("wm", watermark));
        }

        @Override
        public void status(boolean idle) {
            output.add(Map.of("status", idle ? "idle" : "active"));
        }
    }
}
