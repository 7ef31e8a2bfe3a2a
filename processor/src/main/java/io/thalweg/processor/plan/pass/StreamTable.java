package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.SideModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepOptions.OnErrorModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.LateStreams;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every stream of a job, main and side, in declaration order of the steps. */
final class StreamTable {

    /** What the streams {@code <source>.malformed} carry. */
    static final TypeRef MALFORMED_RECORD = TypeRef.of("io.thalweg.api", "MalformedRecord");

    /** What the streams {@code <step>.failed} carry. */
    static final TypeRef FAILED_RECORD = TypeRef.of("io.thalweg.api", "FailedRecord");

    private final Map<String, StepModel> steps = new LinkedHashMap<>();
    private final Map<String, List<Stream>> streams = new LinkedHashMap<>(); // several of one name have several types

    private StreamTable() {}

    static StreamTable of(JobModel job) {
        StreamTable table = new StreamTable();
        job.steps().forEach(table::add);
        job.steps().forEach(step -> table.addFailed(job, step));
        return table;
    }

    private void add(StepModel step) {
        steps.putIfAbsent(step.name(), step);
        step.output().ifPresent(type -> add(new Stream(step.name(), "", type)));
        for (SideModel side : step.sides()) {
            add(new Stream(step.name(), side.name(), side.type()));
        }
        if (step instanceof SourceModel) {
            add(new Stream(step.name(), "malformed", MALFORMED_RECORD));
        } else if (step instanceof AsyncModel async && async.async().hasTimeout()) {
            add(new Stream(step.name(), "timedOut", async.input().record()));
        }
        LateStreams.of(step).forEach(this::addOfItsType);
    }

    private void addFailed(JobModel job, StepModel step) {
        if (job.optionsOf(step).onError().map(OnErrorModel::deadLetter).orElse(false)) {
            add(new Stream(step.name(), "failed", FAILED_RECORD));
        }
    }

    private void add(Stream stream) {
        streams.putIfAbsent(stream.name(), List.of(stream));
    }

    private void addOfItsType(Stream stream) {
        List<Stream> named = new ArrayList<>(streams.getOrDefault(stream.name(), List.of()));
        named.add(stream);
        streams.put(stream.name(), named);
    }

    /** The stream of that name; where the name means one for each type, the one of that type if there is one. */
    Optional<Stream> find(String name, TypeRef type) {
        List<Stream> named = streams.getOrDefault(name, List.of());
        return named.stream()
                .filter(stream -> stream.type().equals(type))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    Optional<StepModel> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The streams a step can get without naming them: not its own, and no side streams. */
    List<Stream> mainOf(TypeRef type, StepModel reader) {
        return mainStreams().stream()
                .filter(stream -> stream.type().equals(type))
                .filter(stream -> !stream.step().equals(reader.name()))
                .toList();
    }

    List<Stream> mainStreams() {
        return all().filter(stream -> stream.side().isEmpty()).toList();
    }

    /** The side streams that carry a type. */
    List<Stream> sidesOf(TypeRef type) {
        return all().filter(stream -> !stream.side().isEmpty() && stream.type().equals(type))
                .toList();
    }

    /** The side streams of a step. */
    List<Stream> sidesOf(StepModel step) {
        return all().filter(stream -> !stream.side().isEmpty() && stream.step().equals(step.name()))
                .toList();
    }

    private java.util.stream.Stream<Stream> all() {
        return streams.values().stream().flatMap(List::stream);
    }

    /** Names that {@code @From} may give. */
    List<String> names() {
        return new ArrayList<>(streams.keySet());
    }

    /** For messages: what the streams of a name carry, in quotes. */
    String typesOf(String name) {
        return Suggestions.list(streams.get(name).stream()
                .map(stream -> stream.type().toString())
                .toList());
    }

    /** For messages: what a stream carries, in quotes. */
    static String typeOf(Stream stream) {
        return Suggestions.quoted(stream.type().toString());
    }

    /** For messages: {@code "flights" (Flight), "departed" (Flight)}. */
    static String list(List<Stream> streams) {
        return streams.isEmpty()
                ? "none"
                : streams.stream()
                        .map(stream -> Suggestions.quoted(stream.name()) + " (" + stream.type() + ")")
                        .collect(Collectors.joining(", "));
    }
}
