package io.thalweg.processor.plan;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.RecordUse;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides who is given a mutable record itself, and who a copy of it. The last reader of a stream may have the object. One
 * before it may look at the object if its method can be seen to do no more than that; what such a step passes on is then
 * still shared, and copied where somebody may do more with it (X4).
 */
public final class RecordSharing {

    private final Plan plan;

    /** That of a plan. */
    public RecordSharing(Plan plan) {
        this.plan = plan;
    }

    /**
     * Whether a reader of a stream is given a copy.
     *
     * @param index which of the stream's readers, in the order of the plan
     */
    public boolean copies(Stream stream, int index) {
        if (!isMutable(stream)) {
            return false;
        }
        List<Node> readers = readers(stream);
        return isShared(stream, readers.size() - 1 - index) && use(readers.get(index)) == RecordUse.UNKNOWN;
    }

    /** Who reads a stream, in the order in which they are given its records; a step with two inputs may be there twice. */
    private List<Node> readers(Stream stream) {
        List<Node> readers = new ArrayList<>();
        for (Node node : plan.nodes()) {
            for (int input = 0; input < node.inputs().size(); input++) {
                TypeRef record = node.step().inputs().get(input).record();
                node.inputs().get(input).stream()
                        .filter(read -> read.name().equals(stream.name()))
                        .filter(read -> read.side().isEmpty() || record.equals(stream.type()))
                        .forEach(read -> readers.add(node));
            }
        }
        return readers;
    }

    private boolean isMutable(Stream stream) {
        EventType type = plan.job().types().get(stream.type());
        return type != null && !type.immutable();
    }

    /**
     * Whether somebody may look at a record again.
     *
     * @param further how many readers the stream has behind the one in question
     */
    private boolean isShared(Stream stream, int further) {
        return further > 0 || keepsEmitted(stream) || handsOnShared(stream);
    }

    /** Whether a step may emit an object to that stream of its own that it keeps. */
    private boolean keepsEmitted(Stream stream) {
        return !LateStreams.names().contains(stream.side())
                && JoinedObjects.mayBeEmitted(plan.job(), node(stream.step()).step(), stream.type());
    }

    /** Whether the records of a stream may be those of another one, or parts of them, that somebody looks at again. */
    private boolean handsOnShared(Stream stream) {
        Node node = node(stream.step());
        RecordUse use = use(node);
        boolean handsOn = stream.side().isEmpty()
                && (use == RecordUse.RETURNED || use == RecordUse.READ && node.step() instanceof FilterModel);
        return handsOn
                && node.inputs().stream().flatMap(List::stream).anyMatch(feed -> isShared(feed, behind(feed, node)));
    }

    private int behind(Stream feed, Node node) {
        List<Node> readers = readers(feed);
        return readers.size() - 1 - readers.indexOf(node);
    }

    /** What a step does with its records; one that keeps those it fails for may keep each. */
    private RecordUse use(Node node) {
        StepModel step = node.step();
        if (plan.job().optionsOf(step).onError().isPresent()) {
            return RecordUse.UNKNOWN;
        }
        if (step instanceof FilterModel filter) {
            return filter.use();
        }
        return step instanceof TransformModel transform ? transform.use() : RecordUse.UNKNOWN;
    }

    private Node node(String step) {
        return plan.nodes().stream()
                .filter(node -> node.name().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
