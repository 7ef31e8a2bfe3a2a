package io.thalweg.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to a job, in one order for all of its sources: records, watermarks, changes between idle and active, and
 * time that passes. When the script is over all sources end.
 *
 * <pre>{@code
 * Script script = new Script().records("trades", first, second).watermark("trades", 60_000).time(5_000);
 * }</pre>
 */
public final class Script {

    private final List<Step> steps = new ArrayList<>();

    /** A script in which nothing happens yet. */
    public Script() {}

    /**
     * One thing that happens.
     *
     * @param source the name of the source step, null if time passes
     * @param element what the source carries, null if time passes
     * @param time the clock, in milliseconds since the epoch, if time passes
     */
    record Step(String source, StreamElement<?> element, long time) {

        boolean isTime() {
            return source == null;
        }

        @Override
        public String toString() {
            return isTime() ? "time " + time : source + " " + element;
        }
    }

    /** The source has these records. Their timestamps are in the records, or are those that the job gives them. */
    public Script records(String source, Object... records) {
        for (Object each : records) {
            add(source, StreamElement.value(each, Long.MIN_VALUE));
        }
        return this;
    }

    /** The source has a watermark, in milliseconds since the epoch; its own generator goes on beside it. */
    public Script watermark(String source, long watermark) {
        return add(source, StreamElement.watermark(watermark));
    }

    /** The source becomes idle: it holds back nobody's watermark. */
    public Script idle(String source) {
        return add(source, StreamElement.idle());
    }

    /** The source is active again. */
    public Script active(String source) {
        return add(source, StreamElement.active());
    }

    /** When the job has nothing more to do, the clock is set, in milliseconds since the epoch; never back. */
    public Script time(long millis) {
        steps.add(new Step(null, null, millis));
        return this;
    }

    private Script add(String source, StreamElement<?> element) {
        steps.add(new Step(source, element, 0));
        return this;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The records of each source, in their order. */
    Map<String, List<Object>> recordsBySource() {
        Map<String, List<Object>> records = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.element() instanceof StreamElement.Value<?> value) {
                records.computeIfAbsent(step.source(), name -> new ArrayList<>())
                        .add(value.value());
            }
        }
        return records;
    }

    /** One step a line, for the message of a failing test. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step).append('\n'));
        return text.toString();
    }
}
