package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums per key and interval, each in an entry of a map, which a timer at the end of the interval takes out: tumbling windows
 * by hand. A record behind that time begins again, and its timer fires with the next watermark.
 *
 * @param span length of the intervals, in milliseconds
 * @param deleting whether some records delete the timer and the entry; only where those of a key keep their order
 */
record TimerStep(String name, List<String> inputs, KeyKind key, long span, boolean deleting) implements RandomStep {

    private static final int DELETES = 7; // each so many-th value

    @Override
    public String text(boolean mutable) {
        return "    " + from() + " " + key.annotation() + "\n    static class " + name + " {\n"
                + RandomStep.bucket(key)
                + """
                            MapState<Long, Long> sums;
                            @OnEvent void add(In in, Context context) {
                                long end = (Math.floorDiv(in.timestamp(), %1$dL) + 1) * %1$dL;
                                if (%2$b && in.value() %% %3$d == 0) {
                                    sums.remove(end);
                                    context.timers().deleteEventTime(end);
                                    return;
                                }
                                Long before = sums.get(end);
                                sums.put(end, in.value() + (before == null ? 0 : before));
                                context.timers().atEventTime(end);
                            }
                            @OnTimer In take(@EventTime long end, @Key %4$s key) {
                                long sum = sums.get(end);
                                sums.remove(end);
                                return new In(end, String.valueOf(key), 0, 0, sum, 1);
                            }
                    """.formatted(span, deleting, DELETES, key.type())
                + "    }\n";
    }

    @Override
    public SlowStep slow() {
        return new SlowStep() {
            private final TreeMap<Long, TreeMap<String, Long>> sums = new TreeMap<>();

            @Override
            public void record(String stream, Event event, Emitter out) {
                long end = (Math.floorDiv(event.timestamp(), span) + 1) * span;
                TreeMap<String, Long> atEnd = sums.computeIfAbsent(end, time -> new TreeMap<>());
                if (deleting && event.value() % DELETES == 0) {
                    atEnd.remove(key.of(event));
                } else {
                    atEnd.merge(key.of(event), event.value(), Long::sum);
                }
            }

            @Override
            public void watermark(long watermark, Emitter out) {
                while (!sums.isEmpty() && sums.firstKey() <= watermark) {
                    long end = sums.firstKey();
                    sums.pollFirstEntry()
                            .getValue()
                            .forEach((of, sum) -> out.emit(name, new Event(end, of, 0, 0, sum, 1)));
                }
            }
        };
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.withoutOrder(input.timely()));
    }
}
