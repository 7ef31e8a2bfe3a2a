package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.runtime.config.Suggestions;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.SourceOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a test sees of a job: its sources and what it has written. They outlive a crash: a restored job is told again what
 * came behind its checkpoint, and what it had written since is taken back.
 */
final class TestEnds {

    private final String job;
    private final Runnable work;
    private final BooleanSupplier waits;
    private final Map<String, TestSource<?>> sources = new LinkedHashMap<>();
    private final Map<String, RecordedStream<?>> sinks = new LinkedHashMap<>();
    private final Map<String, RecordedStream<?>> sides = new LinkedHashMap<>();
    private final List<TestSource.Told<?>> told = new ArrayList<>(); // since the newest checkpoint, of all sources

    /**
     * Where a job was.
     *
     * @param written how many elements each sink and side stream had been given
     * @param emitted how many records each source had emitted
     */
    record Position(Map<RecordedStream<?>, Integer> written, Map<TestSource<?>, Long> emitted) {

        /** The beginning. */
        static final Position START = new Position(Map.of(), Map.of());
    }

    /**
     * Without any yet.
     *
     * @param work has the job poll its sources
     * @param waits whether calls of the job are under way, so that it may have no room for more
     */
    TestEnds(String job, Runnable work, BooleanSupplier waits) {
        this.job = job;
        this.work = work;
        this.waits = waits;
    }

    /** The source of that name, connected with the job that begins. */
    @SuppressWarnings("unchecked") // a step has one type
    <T> TestSource<T> connect(String step, SourceOutput<T> output, Counter counter) {
        TestSource<T> source =
                (TestSource<T>) sources.computeIfAbsent(step, name -> new TestSource<T>(name, work, waits, told::add));
        source.connect(output, counter);
        return source;
    }

    @SuppressWarnings("unchecked")
    <T> RecordedStream<T> writingSink(String step, Codec<T> codec) {
        return (RecordedStream<T>) sinks.computeIfAbsent(step, name -> new RecordedStream<>(codec));
    }

    RecordedStream<?> writingSide(String stream, Codec<?> codec) {
        return sides.computeIfAbsent(stream, name -> new RecordedStream<>(codec));
    }

    /** A checkpoint has been taken: what came before need not be told again. */
    Position mark() {
        told.clear();
        Map<RecordedStream<?>, Integer> written = new HashMap<>();
        sinks.values().forEach(stream -> written.put(stream, stream.size()));
        sides.values().forEach(stream -> written.put(stream, stream.size()));
        Map<TestSource<?>, Long> emitted = new HashMap<>();
        sources.values().forEach(source -> emitted.put(source, source.emitted()));
        return new Position(written, emitted);
    }

    /** Takes back what was written behind the position, or all of it, before the job is told again what came there. */
    void rewind(Position position) {
        sinks.values().forEach(stream -> stream.cutTo(position.written().getOrDefault(stream, 0)));
        sides.values().forEach(stream -> stream.cutTo(position.written().getOrDefault(stream, 0)));
        sources.values().forEach(source -> source.rewind(position.emitted().getOrDefault(source, 0L)));
    }

    /** Tells the job again, in the same order, what its sources had told it; then what it had not taken yet. */
    void replay() {
        List<TestSource.Told<?>> again = List.copyOf(told);
        told.clear();
        for (int i = 0; i < again.size(); i++) {
            try {
                again.get(i).again();
            } catch (RuntimeException | Error failure) {
                told.addAll(again.subList(i + 1, again.size())); // for the next life
                throw failure;
            }
        }
        sources.values().forEach(TestSource::resume);
    }

    Map<String, TestSource<?>> sources() {
        return sources;
    }

    TestSource<?> source(String name) {
        return known("source", name, sources);
    }

    RecordedStream<?> sink(String name) {
        return known("sink", name, sinks);
    }

    RecordedStream<?> side(String name) {
        return known("side stream", name, sides);
    }

    RecordedStream<?> sinkOrSide(String name) {
        Map<String, RecordedStream<?>> all = new LinkedHashMap<>(sinks);
        all.putAll(sides);
        return known("sink or side stream", name, all);
    }

    private <V> V known(String kind, String name, Map<String, V> all) {
        V found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("job " + job + " has no " + kind + " '" + name + "'"
                    + Suggestions.didYouMean(name, all.keySet())
                    + (all.isEmpty() ? "; it has none" : "; it has " + String.join(", ", all.keySet())));
        }
        return found;
    }
}
