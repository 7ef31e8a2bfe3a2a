package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.JoinCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the stream that carries the type of an input that names none. */
final class TypedInputs {

    private final JobModel job;
    private final StreamTable streams;
    private final Lineage lineage;
    private final Report report;

    TypedInputs(JobModel job, StreamTable streams, Lineage lineage, Report report) {
        this.job = job;
        this.streams = streams;
        this.lineage = lineage;
        this.report = report;
    }

    /** The one stream, or none if there is no such stream or a choice. */
    List<Stream> resolve(StepInput input) {
        List<Stream> candidates = streams.mainOf(input.model().record(), input.step()).stream()
                .filter(stream -> !lineage.isMadeFrom(stream, input.step()))
                .toList();
        if (candidates.size() == 1) {
            return candidates;
        }
        if (candidates.isEmpty()) {
            rejectMissing(input);
        } else {
            rejectAmbiguous(input, candidates);
        }
        return List.of();
    }

    private void rejectMissing(StepInput input) {
        report.add(
                WiringCode.NO_STREAM_OF_TYPE,
                input.model().origin(),
                input.readerFirst() + " takes " + input.type() + ", but no stream that it could read carries that"
                        + " type." + hint(input) + " The streams of this job: "
                        + StreamTable.list(streams.mainStreams()) + ".");
    }

    /** The nearest miss, for those who almost had it right. */
    private String hint(StepInput input) {
        TypeRef type = input.model().record();
        List<Stream> sides = streams.sidesOf(type);
        if (!sides.isEmpty()) {
            return " Side streams are read by name only: write " + fromText(sides.get(0)) + ".";
        }
        List<Stream> downstream = streams.mainOf(type, input.step());
        return downstream.isEmpty()
                ? relatedHint(type)
                : " " + StreamTable.list(downstream) + " is made from the output of this very step.";
    }

    private String relatedHint(TypeRef type) {
        String wanted = Suggestions.quoted(type.toString());
        for (Stream stream : streams.mainStreams()) {
            if (isVariantOf(stream.type(), type)) {
                return carries(stream) + ", which is one kind of " + wanted
                        + ": take that, or let the step before return " + wanted + ".";
            }
            if (isVariantOf(type, stream.type())) {
                return carries(stream) + ", of which " + wanted + " is one kind: take that, or pick the kind with a"
                        + " @Transform before.";
            }
        }
        return "";
    }

    private static String carries(Stream stream) {
        return " " + Suggestions.quoted(stream.name()) + " carries " + StreamTable.typeOf(stream);
    }

    private boolean isVariantOf(TypeRef variant, TypeRef general) {
        EventType event = job.types().get(general);
        return event != null && event.variants().contains(variant);
    }

    private void rejectAmbiguous(StepInput input, List<Stream> candidates) {
        Stream last = candidates.get(candidates.size() - 1);
        report.add(
                WiringCode.AMBIGUOUS_INPUT,
                input.model().origin(),
                input.readerFirst() + " takes " + input.type() + ", which " + candidates.size()
                        + " streams carry: "
                        + Suggestions.list(candidates.stream().map(Stream::name).toList())
                        + ". Say which one, for example " + fromText(last) + ".");
    }

    /** As users write it. */
    private static String fromText(Stream stream) {
        return "@From(\"" + stream.name() + "\")";
    }

    /** Two handlers that nobody told apart would both be called for each record. */
    void rejectSameStreamTwice(StepModel step, List<List<Stream>> wired) {
        Map<Stream, StepInput> readers = new HashMap<>();
        for (StepInput input : StepInput.of(step)) {
            List<Stream> read = wired.get(input.index());
            if (!input.isNamed() && !read.isEmpty()) {
                StepInput first = readers.putIfAbsent(read.get(0), input);
                if (first != null) {
                    rejectSameStream(input, first, read.get(0));
                }
            }
        }
    }

    private void rejectSameStream(StepInput input, StepInput first, Stream stream) {
        if (input.step().isJoin()) {
            rejectJoinWithItself(input, stream);
            return;
        }
        report.add(
                WiringCode.STREAM_READ_TWICE,
                input.model().origin(),
                input.readerFirst() + " gets stream " + Suggestions.quoted(stream.name()) + " by its type "
                        + input.type() + ", and so does " + first.reader()
                        + ": each record would be handled twice. Say @From on each, or make them one handler.");
    }

    private void rejectJoinWithItself(StepInput input, Stream stream) {
        report.add(
                JoinCode.SAME_STREAM,
                input.model().origin(),
                "Both sides of join " + Suggestions.quoted(input.step().name()) + " get stream "
                        + Suggestions.quoted(stream.name()) + " by their type " + input.type()
                        + ". To join it with itself, say so on both parameters: " + fromText(stream)
                        + ". Otherwise name the other stream on one of them.");
    }
}
