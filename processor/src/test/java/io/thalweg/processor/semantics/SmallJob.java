package io.thalweg.processor.semantics;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestJob;
import io.thalweg.testkit.TestJobBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A job of a few lines, compiled and started. Its records are of the nested type {@code In}, what reaches a sink is read
 * as text: {@code "a=3 @2999"} is a record with its timestamp, {@code "wm 2999"} a watermark, {@code "idle"} a status.
 */
final class SmallJob implements AutoCloseable {

    /** A record with a timestamp, and a source whose watermarks come from the test alone. */
    static final String INPUT = """
                record In(@EventTime long timestamp, String key, long value) {}

                static final class Silent implements WatermarkGenerator<In> {
                    @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

            """;

    private static final String PACKAGE = "semantics";
    private static final Map<String, CompiledSources> COMPILED = new ConcurrentHashMap<>();

    private final CompiledSources compiled;
    private final TestJob job;

    private SmallJob(CompiledSources compiled, boolean firesAtClock) {
        this.compiled = compiled;
        TestJobBuilder builder = TestJob.builder(compiled.plan(PACKAGE + ".Small"));
        job = (firesAtClock ? builder.firesAtClock() : builder).start();
    }

    /** A job with these members beside {@link #INPUT}. */
    static SmallJob withInput(String members) {
        return of(INPUT + members);
    }

    /** A job with these members. */
    static SmallJob of(String members) {
        return new SmallJob(compiled(members), false);
    }

    /** The compilation of a job with these members. */
    static CompiledSources compiled(String members) {
        String source = JobText.in(PACKAGE, "@Job\nclass Small {\n" + members.indent(4) + "}\n");
        return COMPILED.computeIfAbsent(source, InMemoryCompiler::compile);
    }

    /** Emits a record of the source {@code input}. */
    SmallJob emit(Object... components) {
        return emitTo("input", components);
    }

    /** Emits a record of type {@code In} from a source. */
    SmallJob emitTo(String source, Object... components) {
        return emitRecord(source, "In", components);
    }

    /** Emits a record of a nested type from a source. */
    SmallJob emitRecord(String source, String type, Object... components) {
        job.source(source).emit(RecordValues.create(compiled.load(PACKAGE + ".Small$" + type), components));
        return this;
    }

    /** Emits a watermark of the source {@code input}. */
    SmallJob watermark(long watermark) {
        return watermark("input", watermark);
    }

    SmallJob watermark(String source, long watermark) {
        job.source(source).watermark(watermark);
        return this;
    }

    SmallJob idle(String source) {
        job.source(source).idle();
        return this;
    }

    SmallJob active(String source) {
        job.source(source).active();
        return this;
    }

    SmallJob end(String source) {
        job.source(source).end();
        return this;
    }

    SmallJob finish() {
        job.finish();
        return this;
    }

    /** Takes the answers to calls that have come. */
    SmallJob step() {
        job.step();
        return this;
    }

    void awaitCalls() {
        job.awaitCalls();
    }

    int waiting(String source) {
        return job.source(source).waiting();
    }

    SmallJob clock(long millis) {
        job.processingTime(millis);
        return this;
    }

    /** Everything that reached the sink {@code results}, as text. */
    List<String> results() {
        return elements("results");
    }

    /** Everything that reached a sink, as text. */
    List<String> elements(String sink) {
        List<StreamElement<Object>> elements = job.elements(sink);
        return elements.stream().map(SmallJob::text).toList();
    }

    /** The records that reached the sink {@code results}, as text, without watermarks and statuses. */
    List<String> records() {
        List<StreamElement<Object>> elements = job.elements("results");
        return elements.stream()
                .filter(element -> element instanceof StreamElement.Value)
                .map(SmallJob::text)
                .toList();
    }

    /** The records of a side stream, whether a step reads it or not, as text. */
    List<String> side(String stream) {
        return job.side(stream).stream().map(Object::toString).toList();
    }

    long counter(String step, String name) {
        return job.counter(step, name);
    }

    long late(String step) {
        return job.late(step);
    }

    @Override
    public void close() {
        job.close();
    }

    private static String text(StreamElement<Object> element) {
        if (element instanceof StreamElement.Watermark<Object> watermark) {
            return "wm " + number(watermark.timestamp());
        }
        if (element instanceof StreamElement.Status<Object> status) {
            return status.idle() ? "idle" : "active";
        }
        StreamElement.Value<Object> value = (StreamElement.Value<Object>) element;
        return value.value() + " @" + number(value.timestamp());
    }

    private static String number(long number) {
        return number == Long.MAX_VALUE ? "MAX" : number == Long.MIN_VALUE ? "none" : String.valueOf(number);
    }
}
