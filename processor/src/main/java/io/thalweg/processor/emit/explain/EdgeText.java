package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.JoinedObjects;
import io.thalweg.processor.plan.KeptState;
import io.thalweg.processor.plan.LateStreams;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.RecordSharing;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.List;

/** The part of the plan report about edges: how a record gets from step to step, and whether that allocates, and why. */
final class EdgeText {

    private final Plan plan;
    private final RecordSharing sharing;
    private final List<Edge> edges = new ArrayList<>();

    private record Edge(Stream stream, Node reader) {}

    private EdgeText(Plan plan) {
        this.plan = plan;
        this.sharing = new RecordSharing(plan);
        for (Node node : plan.nodes()) {
            node.inputs().forEach(streams -> streams.forEach(stream -> edges.add(new Edge(stream, node))));
        }
    }

    static String of(Plan plan) {
        return new EdgeText(plan).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Edge edge : edges) {
            text.append("  ")
                    .append(edge.stream().name())
                    .append(" -> ")
                    .append(edge.reader().name());
            text.append(": ")
                    .append(PlanReport.typeName(edge.stream().type()))
                    .append("; ")
                    .append(verdict(edge));
            text.append('\n');
        }
        return text.toString();
    }

    private String verdict(Edge edge) {
        boolean mutable = mutable(edge.stream());
        boolean late = LateStreams.names().contains(edge.stream().side());
        if (!late
                && JoinedObjects.mayBeEmitted(
                        plan.job(), maker(edge.stream()).step(), edge.stream().type())) {
            return "allocates a copy per record: the type can change, and the join may still need the object";
        }
        if (copied(edge)) {
            return "allocates a copy per record: the type can change, and somebody else looks at the same object later";
        }
        if (mutable && (keepsEvents(edge.reader()) || keepsEvents(maker(edge.stream())))) {
            return "allocates a copy per record: the type can change, and a step's state may keep the object";
        }
        if (edge.reader().step() instanceof AsyncModel) {
            return mutable
                    ? "allocates a copy and a call per record: the type can change, and the call outlives the moment"
                    : "keeps the record itself, allocates a call per record";
        }
        if (keepsRecords(edge.reader().step())) {
            String keeper = edge.reader().step().isJoin() ? "join" : "window";
            return mutable
                    ? "allocates a copy per record: the " + keeper + " keeps it, and the type can change"
                    : "keeps the record itself, allocates nothing but room in the buffer";
        }
        return "direct call with the same object, allocates nothing" + made(edge.stream(), mutable);
    }

    private static boolean keepsRecords(StepModel step) {
        return step.isJoin() || step instanceof WindowModel window && window.keepsRecords();
    }

    /** Where the object comes from, which the edge itself does not answer for. */
    private String made(Stream stream, boolean mutable) {
        Node maker = maker(stream);
        if (!stream.side().isEmpty() || maker.step() instanceof FilterModel) {
            return "";
        }
        if (maker.step() instanceof SourceModel) {
            return mutable ? " (the source may use one object again)" : " (the source makes each record)";
        }
        return " (the step's own result)";
    }

    private Node maker(Stream stream) {
        return plan.nodes().stream()
                .filter(node -> node.name().equals(stream.step()))
                .findFirst()
                .orElseThrow();
    }

    private boolean keepsEvents(Node node) {
        if (node.step() instanceof WindowModel window) {
            return KeptState.holdsMutableEvents(plan.job(), window.step().fields());
        }
        return node.step() instanceof ProcessModel process && KeptState.holdsMutableEvents(plan.job(), process.step());
    }

    private boolean mutable(Stream stream) {
        EventType type = plan.job().types().get(stream.type());
        return type != null && !type.immutable();
    }

    private boolean copied(Edge edge) {
        List<Edge> same = edges.stream()
                .filter(other -> other.stream().name().equals(edge.stream().name()))
                .filter(other -> other.stream().type().equals(edge.stream().type()))
                .toList();
        return sharing.copies(edge.stream(), same.indexOf(edge));
    }
}
