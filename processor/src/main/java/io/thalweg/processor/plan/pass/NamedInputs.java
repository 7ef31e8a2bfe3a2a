package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.AsyncCode;
import io.thalweg.processor.diagnostic.ErrorPolicyCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.plan.Stream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the streams that {@code @From} names. */
final class NamedInputs {

    private final StreamTable streams;
    private final Report report;

    NamedInputs(StreamTable streams, Report report) {
        this.streams = streams;
        this.report = report;
    }

    /** The streams, or none if a name is wrong or a stream carries another type than the input takes. */
    List<Stream> resolve(StepInput input) {
        Map<FromName, Stream> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        boolean complete = true;
        for (FromName name : input.model().from()) {
            if (!seen.add(name.text())) {
                rejectDuplicate(input, name);
                continue;
            }
            Optional<Stream> stream = find(input, name);
            stream.ifPresent(value -> found.put(name, value));
            complete &= stream.isPresent();
        }
        return typesFit(input, found) && complete ? List.copyOf(found.values()) : List.of();
    }

    private Optional<Stream> find(StepInput input, FromName name) {
        Optional<Stream> stream = streams.find(name.text(), input.model().record());
        if (stream.isEmpty()) {
            rejectUnknown(name);
        } else if (stream.get().step().equals(input.step().name())) {
            rejectOwn(input, name);
            return Optional.empty();
        }
        return stream;
    }

    private void rejectDuplicate(StepInput input, FromName name) {
        report.add(
                WiringCode.STREAM_NAMED_TWICE,
                name.origin(),
                "@From names stream " + Suggestions.quoted(name.text()) + " twice: " + input.reader()
                        + " would see each of its records twice. Remove one of the two.");
    }

    private void rejectOwn(StepInput input, FromName name) {
        report.add(
                WiringCode.OWN_STREAM,
                name.origin(),
                input.readerFirst() + " reads " + Suggestions.quoted(name.text())
                        + ", which is its own output. @From says"
                        + " what a step reads; records never flow back. Name the stream that this step works on.");
    }

    /** A step that is there but has no such stream deserves a better answer than "unknown". */
    private void rejectUnknown(FromName name) {
        int dot = name.text().indexOf('.');
        Optional<StepModel> step =
                streams.step(dot < 0 ? name.text() : name.text().substring(0, dot));
        if (step.isEmpty()) {
            rejectUnknownStream(name);
        } else if (dot >= 0) {
            rejectUnknownSide(name, step.get(), name.text().substring(dot + 1));
        } else {
            rejectWithoutOutput(name, step.get());
        }
    }

    private void rejectUnknownStream(FromName name) {
        report.add(
                WiringCode.UNKNOWN_STREAM,
                name.origin(),
                "This job has no stream " + Suggestions.quoted(name.text()) + "."
                        + Suggestions.didYouMean(name.text(), streams.names())
                        + " Streams are named like the members that make them; there are: "
                        + StreamTable.list(streams.mainStreams()) + ".");
    }

    private void rejectUnknownSide(FromName name, StepModel step, String side) {
        if (side.equals("failed") && streams.sidesOf(step).isEmpty()) {
            report.add(
                    ErrorPolicyCode.NO_DEAD_LETTERS,
                    name.origin(),
                    "Step " + Suggestions.quoted(step.name()) + " has no dead letters: it does not say"
                            + " \"@OnError(ErrorPolicy.DEAD_LETTER)\". Write that there, and records whose handler"
                            + " throws come on this stream.");
            return;
        }
        if (step instanceof AsyncModel && side.equals("timedOut")) {
            report.add(
                    AsyncCode.NEVER_TIMED_OUT,
                    name.origin(),
                    "The calls of step " + Suggestions.quoted(step.name()) + " have no timeout, so none ever takes too"
                            + " long, and there is no such stream. Write one there, as in \"@Async(timeout = \"2s\")\".");
            return;
        }
        List<Stream> known = streams.sidesOf(step);
        String has = known.isEmpty() ? "It has none." : "It has: " + StreamTable.list(known) + ".";
        report.add(
                WiringCode.UNKNOWN_SIDE_STREAM,
                name.origin(),
                "Step " + Suggestions.quoted(step.name()) + " has no side stream " + Suggestions.quoted(side) + ". "
                        + has
                        + Suggestions.didYouMean(
                                name.text(), known.stream().map(Stream::name).toList())
                        + " A step declares one by a parameter @SideOutput(\"name\") Out<T>.");
    }

    private void rejectWithoutOutput(FromName name, StepModel step) {
        String reason = step instanceof SinkModel ? " is a sink, where records leave the job" : " emits no records";
        List<Stream> sides = streams.sidesOf(step);
        String instead = sides.isEmpty()
                ? "Name one of " + StreamTable.list(streams.mainStreams())
                : "Its side streams are " + StreamTable.list(sides);
        report.add(
                WiringCode.STEP_WITHOUT_STREAM,
                name.origin(),
                "Step " + Suggestions.quoted(step.name()) + reason + ", so there is no stream of it to read. " + instead
                        + ".");
    }

    private boolean typesFit(StepInput input, Map<FromName, Stream> found) {
        if (found.values().stream().map(Stream::type).distinct().count() > 1) {
            rejectUnion(input, List.copyOf(found.values()));
            return false;
        }
        boolean fits = true;
        for (Map.Entry<FromName, Stream> entry : found.entrySet()) {
            fits &= typeFits(input, entry.getKey(), entry.getValue());
        }
        return fits;
    }

    private void rejectUnion(StepInput input, List<Stream> found) {
        report.add(
                WiringCode.UNION_OF_TYPES,
                input.model().origin(),
                input.readerFirst() + " reads a union of streams that carry different types: " + StreamTable.list(found)
                        + ". All must carry what it takes, " + input.type()
                        + ". Bring the others to that type with a @Transform each.");
    }

    private boolean typeFits(StepInput input, FromName name, Stream stream) {
        if (stream.type().equals(input.model().record())) {
            return true;
        }
        List<Stream> fitting = streams.mainOf(input.model().record(), input.step());
        String instead = fitting.isEmpty()
                ? "Change the parameter to " + StreamTable.typeOf(stream) + "."
                : "What carries " + input.type() + ": " + StreamTable.list(fitting) + ".";
        report.add(
                WiringCode.STREAM_OF_OTHER_TYPE,
                name.origin(),
                "Stream " + Suggestions.quoted(name.text()) + " carries " + streams.typesOf(stream.name()) + ", but "
                        + input.reader() + " takes " + input.type() + ". " + instead);
        return false;
    }
}
