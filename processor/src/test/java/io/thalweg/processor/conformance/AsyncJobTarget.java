package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.List;
import java.util.Map;

/** A compiled job whose async step answers when the scenario says so. */
final class AsyncJobTarget implements AsyncScenarios.Target {

    private static final String PACKAGE = "scenario.async";

    private final Service service;
    private final DrivenJob job;
    private int read;

    /** What the job's calls go to: the class {@code Service} of the job's package. */
    private record Service(Class<?> type) {

        Object call(String method, Object... arguments) {
            try {
                for (java.lang.reflect.Method each : type.getDeclaredMethods()) {
                    if (each.getName().equals(method)) {
                        each.setAccessible(true);
                        return each.invoke(null, arguments);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalArgumentException(method);
        }
    }

    AsyncJobTarget(Scenario scenario, AsyncParameters parameters) {
        CompiledSources compiled = InMemoryCompiler.compile(DrivenJob.restorable(scenario, source(parameters)));
        service = new Service(compiled.load(PACKAGE + ".Scenario$Service"));
        job = DrivenJob.start(compiled, PACKAGE + ".Scenario", 0);
    }

    @Override
    public void element(String value, long timestamp) {
        job.emit("input", job.record("In", timestamp, value));
    }

    @Override
    public void watermark(long watermark) {
        job.watermark("input", watermark);
    }

    @Override
    public void complete(String value, List<String> results) {
        service.call("complete", value, results);
        job.perform(() -> job.job().step());
    }

    @Override
    public void failCall(String value) {
        service.call("fail", value);
        job.perform(() -> job.job().step());
    }

    @Override
    public void clock(long millis) {
        job.clock(millis);
    }

    @Override
    public void checkpoint() {
        job.checkpoint();
    }

    @Override
    public void restore(Scenario.Step step) {
        service.call("forget");
        job.fail(step);
    }

    @Override
    public void end() {
        job.perform(() -> job.job().source("input").end());
    }

    @Override
    @SuppressWarnings("unchecked") // the names of the records
    public List<String> calls() {
        return (List<String>) service.call("calls");
    }

    @Override
    public void addOutput(Outcome outcome) {
        List<StreamElement<Object>> elements = job.sink("results");
        StreamOutcome.add(
                outcome,
                elements.subList(read, elements.size()),
                element -> Map.of("v", RecordValues.of(element.value()).get("value"), "t", element.timestamp()));
        read = elements.size();
    }

    @Override
    public boolean failed() {
        return job.error() != null;
    }

    @Override
    public void close() {
        job.close();
    }

    private static String source(AsyncParameters parameters) {
        String retries = parameters.retries() == 0
                ? ""
                : ", retries = " + parameters.retries() + ", backoff = \"" + parameters.backoff()
                        + "\", retryOn = {Exception.class, Empty.class}";
        return JobText.in(
                PACKAGE, """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String value) {}
                    record Answer(List<String> values) {}
                    record Result(String value) {}

                    static final class Service {
                        static final List<String> calls = new ArrayList<>();
                        static final Map<String, Deque<CompletableFuture<Answer>>> open = new HashMap<>();

                        static List<String> calls() { return List.copyOf(calls); }
                        static void forget() {
                            calls.clear();
                            open.clear();
                        }
                        static void complete(String value, List<String> results) {
                            open.get(value).remove().complete(new Answer(results));
                        }
                        static void fail(String value) {
                            open.get(value).remove().completeExceptionally(new IllegalStateException(value));
                        }
                    }

                    static final class Silent implements WatermarkGenerator<In> {
                        @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    static final class Empty implements java.util.function.Predicate<Answer> {
                        @Override public boolean test(Answer answer) { return answer.values().isEmpty(); }
                    }

                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                    @Async(ordered = %s, capacity = %d, timeout = "%dms"%s)
                    CompletionStage<Answer> call(In in) {
                        var answer = new CompletableFuture<Answer>();
                        Service.calls.add(in.value());
                        Service.open.computeIfAbsent(in.value(), name -> new ArrayDeque<>()).add(answer);
                        return answer;
                    }

                    @Transform void each(Answer answer, Out<Result> out) {
                        answer.values().forEach(value -> out.emit(new Result(value)));
                    }

                    @Sink void results(Result result) {}
                }
                """.formatted(parameters.ordered(), parameters.capacity(), parameters.timeout(), retries));
    }
}
