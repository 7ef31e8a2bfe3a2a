package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connects every input of every step to the streams it reads: those that {@code @From} names, else the one stream that
 * carries the type of the parameter.
 *
 * <p>Two kinds of streams are no candidates by type: side streams, which are read by name only, and streams that are
 * made from the reader's own output, since reading them could only make a loop. So in a chain of filters over one type
 * all but the first need {@code @From}.
 */
public final class Wiring {

    private final JobModel job;
    private final Report report;
    private final StreamTable streams;
    private final Map<StepModel, List<List<Stream>>> inputs = new LinkedHashMap<>();

    private Wiring(JobModel job, Report report) {
        this.job = job;
        this.report = report;
        this.streams = StreamTable.of(job);
    }

    /** Wires a job. The plan is empty if it cannot be wired; the report then says why. */
    public static Optional<Plan> wire(JobModel job, Report report) {
        return new Wiring(job, report).wire();
    }

    private Optional<Plan> wire() {
        if (!hasSource()) {
            return Optional.empty(); // every step would have to complain
        }
        boolean useful = hasSink();
        connectNamed();
        connectTyped();
        List<Node> nodes = new ArrayList<>();
        inputs.forEach((step, wired) -> nodes.add(new Node(step, wired)));
        Optional<List<Node>> ordered = new StepOrder(nodes, report).order();
        return useful && isComplete() ? ordered.map(all -> new Plan(job, all)) : Optional.empty();
    }

    private boolean hasSource() {
        boolean found = job.steps().stream().anyMatch(SourceModel.class::isInstance);
        if (!found) {
            report.add(
                    WiringCode.NO_SOURCE,
                    job.origin(),
                    "Job " + Suggestions.quoted(job.name())
                            + " has no source, so no record ever enters it. Add a method"
                            + " annotated @Source that returns a StreamSource.");
        }
        return found;
    }

    private boolean hasSink() {
        boolean found = job.steps().stream().anyMatch(SinkModel.class::isInstance);
        if (!found) {
            report.add(
                    WiringCode.NO_SINK,
                    job.origin(),
                    "Job " + Suggestions.quoted(job.name())
                            + " has no sink, so nothing it computes ever leaves it. Add a"
                            + " method annotated @Sink: void f(T), or one that returns a StreamSink.");
        }
        return found;
    }

    /** First all names, because they tell which streams are made from which. */
    private void connectNamed() {
        NamedInputs named = new NamedInputs(streams, report);
        for (StepModel step : job.steps()) {
            List<List<Stream>> wired = new ArrayList<>();
            for (StepInput input : StepInput.of(step)) {
                wired.add(input.isNamed() ? named.resolve(input) : List.of());
            }
            inputs.put(step, wired);
        }
    }

    private void connectTyped() {
        TypedInputs typed = new TypedInputs(job, streams, Lineage.of(inputs), report);
        for (StepModel step : job.steps()) {
            List<List<Stream>> wired = inputs.get(step);
            for (StepInput input : StepInput.of(step)) {
                if (!input.isNamed()) {
                    wired.set(input.index(), typed.resolve(input));
                }
            }
            typed.rejectSameStreamTwice(step, wired);
        }
    }

    private boolean isComplete() {
        return inputs.values().stream().flatMap(List::stream).noneMatch(List::isEmpty);
    }
}
