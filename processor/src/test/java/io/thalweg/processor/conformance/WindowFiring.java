package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * The annotations and classes that make a scenario's window fire and lose records. What Flink has as a ready trigger or
 * evictor and the language has not is written as a user would write it.
 */
final class WindowFiring {

    private static final String END_OF_STREAM = """
                static final class EndOfStream implements WindowTrigger<In> {
                    @Override public TriggerResult onElement(
                            In in, long timestamp, TimeWindow window, TriggerContext context) {
                        context.timers().atEventTime(window.maxTimestamp());
                        return TriggerResult.CONTINUE;
                    }
                    @Override public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                        return time == window.maxTimestamp() ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                    @Override public boolean canMerge() { return true; }
                    @Override public void onMerge(TimeWindow window, OnMergeContext context) {
                        context.timers().atEventTime(window.maxTimestamp());
                    }
                }
            """;

    /** What a global window has by default, without the warning that it has. */
    private static final String NEVER = """
                static final class Never implements WindowTrigger<In> {
                    @Override public TriggerResult onElement(
                            In in, long timestamp, TimeWindow window, TriggerContext context) {
                        return TriggerResult.CONTINUE;
                    }
                }
            """;

    /** The first record is the reference; one that is further away fires, and becomes the reference. */
    private static final String DELTA_TRIGGER = """
                static final class DeltaTrigger implements WindowTrigger<In> {
                    boolean any;
                    double last;
                    @Override public TriggerResult onElement(
                            In in, long timestamp, TimeWindow window, TriggerContext context) {
                        double value = Double.parseDouble(in.value());
                        boolean fires = any && value - last > %s;
                        last = any && !fires ? last : value;
                        any = true;
                        return fires ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                }
            """;

    private static final String DELTA_EVICTOR = """
                static final class DeltaEvictor implements WindowEvictor<In> {
                    @Override public void %s(
                            Iterable<TimestampedValue<In>> records, int size, TimeWindow window, EvictorContext context) {
                        double last = 0;
                        for (TimestampedValue<In> record : records) {
                            last = Double.parseDouble(record.value().value());
                        }
                        for (java.util.Iterator<TimestampedValue<In>> all = records.iterator(); all.hasNext(); ) {
                            if (last - Double.parseDouble(all.next().value().value()) >= %s) {
                                all.remove();
                            }
                        }
                    }
                }
            """;

    private final List<String> annotations = new ArrayList<>();
    private final StringBuilder classes = new StringBuilder();

    private WindowFiring() {}

    /** What the parameters of a window job ask for. */
    static WindowFiring of(Parameters job) {
        WindowFiring firing = new WindowFiring();
        if (job.group("assigner").text("type", "").equals("global-end-of-stream")) {
            firing.classes.append(END_OF_STREAM);
            firing.annotations.add("@Trigger(custom = EndOfStream.class)");
        } else if (job.has("trigger")) {
            firing.trigger(job.group("trigger"), job.group("assigner").text("type", ""));
        } else if (job.group("assigner").text("type", "").equals("global") && !job.has("count_window")) {
            firing.annotations.add("@Trigger(" + firing.custom("Never", NEVER) + ")");
        }
        if (job.has("evictor")) {
            firing.evictor(job.group("evictor"));
        }
        return firing;
    }

    /** In front of the step class. */
    String annotations() {
        return String.join(" ", annotations);
    }

    /** Beside the step class. */
    String classes() {
        return classes.toString();
    }

    private void trigger(Parameters trigger, String assigner) {
        trigger.allowOnly("type", "count", "interval", "threshold", "purging");
        String when = switch (trigger.text("type")) {
            case "count" -> "count = " + trigger.number("count", 0);
            case "continuous-event-time" -> "every = \"" + trigger.number("interval", 0) + "ms\"";
            case "continuous-processing-time" -> "everyProcessing = \"" + trigger.number("interval", 0) + "ms\"";
            case "delta" -> custom("DeltaTrigger", DELTA_TRIGGER.formatted(trigger.text("threshold")));
            case "end-of-stream" -> custom("EndOfStream", END_OF_STREAM);
            case "event-time" -> assigner.startsWith("global") ? custom("EndOfStream", END_OF_STREAM) : "";
            case "processing-time" -> "";
            default -> throw new IllegalArgumentException("the runner does not know the trigger " + trigger.values());
        };
        List<String> members = new ArrayList<>();
        if (!when.isEmpty()) {
            members.add(when);
        }
        if (trigger.isTrue("purging")) {
            members.add("purge = true");
        }
        if (!members.isEmpty()) {
            annotations.add("@Trigger(" + String.join(", ", members) + ")");
        }
    }

    private String custom(String name, String source) {
        classes.append(source);
        return "custom = " + name + ".class";
    }

    private void evictor(Parameters evictor) {
        evictor.allowOnly("type", "count", "size", "threshold", "after");
        boolean after = evictor.isTrue("after");
        String behind = after ? ", after = true" : "";
        annotations.add(
                switch (evictor.text("type")) {
                    case "count" ->
                        "@Evict(count = " + evictor.number(evictor.has("count") ? "count" : "size", 0) + behind + ")";
                    case "time" -> "@Evict(within = \"" + evictor.number("size", 0) + "ms\"" + behind + ")";
                    case "delta" -> {
                        classes.append(DELTA_EVICTOR.formatted(
                                after ? "evictAfter" : "evictBefore", evictor.text("threshold")));
                        yield "@Evict(custom = DeltaEvictor.class)";
                    }
                    default ->
                        throw new IllegalArgumentException("the runner does not know the evictor " + evictor.values());
                });
    }
}
