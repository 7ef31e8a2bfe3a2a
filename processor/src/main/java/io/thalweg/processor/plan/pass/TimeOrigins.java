package io.thalweg.processor.plan.pass;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the event time of each stream comes from.
 *
 * <p>Watermarks are made at sources, and anew behind a {@code @Transform} with {@code @Watermark}, which swallows those
 * that come from upstream (E17). Timestamps begin at sources whose type has {@code @EventTime}, and anew at such a
 * transform and behind windows (E21). Everything else passes both on.
 */
final class TimeOrigins {

    private final Plan plan;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Optional<List<String>>> withoutWatermark = new HashMap<>();
    private final Map<String, Optional<List<String>>> withoutTimestamps = new HashMap<>();
    private final Map<String, Set<String>> watermarkOrigins = new HashMap<>();

    TimeOrigins(Plan plan) {
        this.plan = plan;
        for (Node node : plan.nodes()) {
            nodes.put(node.name(), node); // behind those it reads from, so what they know is there already
            withoutWatermark.put(node.name(), traceWatermark(node));
            withoutTimestamps.put(node.name(), traceTimestamps(node));
            watermarkOrigins.put(node.name(), traceOrigins(node));
        }
    }

    /** A way on which records without watermark reach a stream: the names of the streams, from the source on. */
    Optional<List<String>> pathWithoutWatermark(Stream stream) {
        return withoutWatermark.get(stream.step());
    }

    /** A way on which records without timestamp reach a stream. */
    Optional<List<String>> pathWithoutTimestamps(Stream stream) {
        return tracedTimestamps(stream);
    }

    Node node(String step) {
        return nodes.get(step);
    }

    /** The steps that make the watermarks of a stream. */
    Set<String> watermarkOrigins(Stream stream) {
        return watermarkOrigins.get(stream.step());
    }

    private Set<String> traceOrigins(Node node) {
        if (watermarkOf(node.step()).isPresent()) {
            return Set.of(node.name());
        }
        Set<String> origins = new LinkedHashSet<>();
        inputsOf(node).forEach(stream -> origins.addAll(watermarkOrigins(stream)));
        return origins;
    }

    /** The watermark a step makes itself. */
    static Optional<WatermarkModel> watermarkOf(StepModel step) {
        if (step instanceof SourceModel source) {
            return source.watermark();
        }
        return step instanceof TransformModel transform ? transform.watermark() : Optional.empty();
    }

    static List<Stream> inputsOf(Node node) {
        return node.inputs().stream().flatMap(List::stream).toList();
    }

    private Optional<List<String>> traceWatermark(Node node) {
        if (watermarkOf(node.step()).isPresent()) {
            return Optional.empty();
        }
        return node.step() instanceof SourceModel
                ? Optional.of(List.of(node.name()))
                : trace(node, stream -> withoutWatermark.get(stream.step()));
    }

    private Optional<List<String>> traceTimestamps(Node node) {
        StepModel step = node.step();
        if (step instanceof SourceModel source) {
            return hasEventTime(source.record()) ? Optional.empty() : Optional.of(List.of(node.name()));
        }
        boolean assigned = watermarkOf(step).isPresent()
                && step.output().filter(this::hasEventTime).isPresent();
        return step instanceof WindowModel || assigned ? Optional.empty() : trace(node, this::tracedTimestamps);
    }

    /** Input that could not be read has no time, though its source may have. */
    private Optional<List<String>> tracedTimestamps(Stream stream) {
        boolean malformed = nodes.get(stream.step()).step() instanceof SourceModel
                && !stream.side().isEmpty();
        return malformed ? Optional.of(List.of(stream.name())) : withoutTimestamps.get(stream.step());
    }

    private static Optional<List<String>> trace(Node node, Function<Stream, Optional<List<String>>> known) {
        for (Stream stream : inputsOf(node)) {
            Optional<List<String>> path = known.apply(stream);
            if (path.isPresent()) {
                List<String> longer = new ArrayList<>(path.get());
                longer.add(node.name());
                return Optional.of(longer);
            }
        }
        return Optional.empty();
    }

    boolean hasEventTime(TypeRef type) {
        EventType event = plan.job().types().get(type);
        return event != null && event.eventTime().isPresent();
    }

    boolean hasWatermark(TypeRef type) {
        EventType event = plan.job().types().get(type);
        return event != null && event.watermark().isPresent();
    }
}
