package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain interpreter: a record goes through all readers of a stream, in the order of their declaration, each to its
 * end; a watermark first has a step fire, then goes on (E18); a step follows the slowest of its streams (E10).
 */
final class SlowJob {

    private final Map<String, List<Node>> readers = new LinkedHashMap<>();
    private final Map<String, Long> greatest = new LinkedHashMap<>(); // timestamp, by source
    private final Map<String, List<String>> written = new LinkedHashMap<>(); // by stream
    private final List<Node> nodes = new ArrayList<>();
    private final long lag;

    private static final class Node {
        private final RandomStep step;
        private final SlowStep slow;
        private final Map<String, Long> watermarks = new LinkedHashMap<>();
        private long watermark = Long.MIN_VALUE;

        Node(RandomStep step) {
            this.step = step;
            this.slow = step.slow();
            step.inputs().forEach(input -> watermarks.put(input, Long.MIN_VALUE));
        }
    }

    SlowJob(RandomJob job) {
        lag = job.lag();
        job.sources().forEach(source -> greatest.put(source, Long.MIN_VALUE));
        for (RandomStep step : job.steps()) {
            Node node = new Node(step);
            nodes.add(node);
            step.inputs()
                    .forEach(input -> readers.computeIfAbsent(input, name -> new ArrayList<>())
                            .add(node));
        }
        job.sinks().forEach(stream -> written.put(stream, new ArrayList<>()));
    }

    /** A source has a record, and behind it perhaps a watermark (E5, E6). */
    void record(String source, Event event) {
        emit(source, event);
        if (event.timestamp() > greatest.get(source)) {
            greatest.put(source, event.timestamp());
            watermark(source, event.timestamp() - lag - 1);
        }
    }

    /** The clock shows that. */
    void time(long millis) {
        nodes.forEach(node -> node.slow.time(millis));
    }

    /** All sources end, one after the other (E22). */
    void end() {
        greatest.keySet().forEach(source -> watermark(source, Long.MAX_VALUE));
    }

    /** What has been written to the sinks, by the stream they read. */
    Map<String, List<String>> written() {
        return written;
    }

    private void emit(String stream, Event event) {
        if (written.containsKey(stream)) {
            written.get(stream).add(text(event));
        }
        for (Node node : readers.getOrDefault(stream, List.of())) {
            node.slow.record(stream, event, this::emit);
        }
    }

    private void watermark(String stream, long watermark) {
        for (Node node : readers.getOrDefault(stream, List.of())) {
            node.watermarks.merge(stream, watermark, Math::max);
            advance(node);
        }
    }

    private void advance(Node node) {
        long slowest = node.watermarks.values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        if (slowest > node.watermark) {
            node.watermark = slowest;
            node.slow.watermark(slowest, this::emit);
            node.step.outputs(Traits.ofSource(true)).keySet().forEach(output -> watermark(output, slowest));
        }
    }

    /** A record as the job's own type writes it, and its timestamp. */
    static String text(Event in) {
        return in.timestamp() + " " + in.name() + " " + in.zone() + " " + in.number() + " " + in.value() + " "
                + in.gap() + " @" + in.timestamp();
    }
}
