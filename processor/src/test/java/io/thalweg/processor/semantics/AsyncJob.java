package io.thalweg.processor.semantics;

import io.thalweg.processor.testing.CompiledSources;
import java.lang.reflect.Method;
import java.util.List;

/** A {@link SmallJob} with async steps whose calls the test answers, by the name of the record. */
final class AsyncJob implements AutoCloseable {

    private static final String SERVICE = """
            static final class Service {
                static final List<String> calls = new ArrayList<>();
                static final Map<String, Deque<CompletableFuture<Result>>> open = new HashMap<>();

                static List<String> calls() {
                    return List.copyOf(calls);
                }

                static void reset() {
                    calls.clear();
                    open.clear();
                }

                static CompletableFuture<Result> call(String name) {
                    calls.add(name);
                    CompletableFuture<Result> answer = new CompletableFuture<>();
                    open.computeIfAbsent(name, unused -> new ArrayDeque<>()).add(answer);
                    return answer;
                }

                static void answer(String name, boolean some) {
                    String text = name.startsWith("again ") ? name.substring(6) : name;
                    open.get(name).remove().complete(some ? new Result(text) : null);
                }

                static void fail(String name, boolean usual) {
                    open.get(name).remove().completeExceptionally(
                            usual ? new IllegalStateException(name) : new UnsupportedOperationException(name));
                }
            }
            """;

    private final SmallJob job;
    private final Class<?> service;

    private AsyncJob(String members) {
        boolean serves = members.contains("Service.");
        String all = SmallJob.INPUT + members + (serves ? SERVICE : "");
        CompiledSources compiled = SmallJob.compiled(all);
        service = serves ? compiled.load("semantics.Small$Service") : null;
        if (serves) {
            service("reset");
        }
        job = SmallJob.of(all);
    }

    /** A job whose step {@code call} of the source's records has these members in its annotation. */
    static AsyncJob of(String annotation, String members) {
        return new AsyncJob(step(annotation, "In in", "in.key()") + members);
    }

    static AsyncJob withMembers(String members) {
        return new AsyncJob(members);
    }

    /** The step {@code call}, the type of its results and a type that records for it may have. */
    static String step(String annotation, String parameter, String name) {
        return """
                record Result(String text) {
                    @Override public String toString() { return text; }
                }
                record Call(String name) {}
                @Async(%s) CompletionStage<Result> call(%s) { return Service.call(%s); }
                """.formatted(annotation, parameter, name);
    }

    private Object service(String method, Object... arguments) {
        try {
            for (Method each : service.getDeclaredMethods()) {
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

    AsyncJob emit(long timestamp, String key) {
        job.emit(timestamp, key, 0L);
        return this;
    }

    AsyncJob watermark(long watermark) {
        job.watermark(watermark);
        return this;
    }

    void idle() {
        job.idle("input");
    }

    void end() {
        job.end("input");
    }

    AsyncJob clock(long millis) {
        job.clock(millis);
        return this;
    }

    /** Answers the oldest open call for a record. */
    AsyncJob answer(String name) {
        service("answer", name, true);
        job.step();
        return this;
    }

    AsyncJob answerNothing(String name) {
        service("answer", name, false);
        job.step();
        return this;
    }

    AsyncJob fail(String name) {
        service("fail", name, true);
        job.step();
        return this;
    }

    void failOtherwise(String name) {
        service("fail", name, false);
        job.step();
    }

    void awaitCalls() {
        job.awaitCalls();
    }

    /** The records that were called for, in order. */
    @SuppressWarnings("unchecked") // a list of names
    List<String> calls() {
        return (List<String>) service("calls");
    }

    /** What the source has been told and the job has not taken. */
    int waiting() {
        return job.waiting("input");
    }

    List<String> results() {
        return job.results();
    }

    List<String> elements(String sink) {
        return job.elements(sink);
    }

    List<String> records(String sink) {
        return job.elements(sink).stream()
                .filter(element -> element.contains("@"))
                .toList();
    }

    @Override
    public void close() {
        job.close();
    }
}
