package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a window step must do, written down from the semantics rows without a thought of speed: every window of every key
 * with all its records, looked at each time.
 */
public final class SlowWindows {

    private final WindowShape shape;
    private final Map<String, List<OpenWindow>> windows = new HashMap<>();
    private long time = Long.MIN_VALUE;
    private List<Fired> results = new ArrayList<>();
    private List<Event> late = new ArrayList<>();

    public SlowWindows(WindowShape shape) {
        this.shape = shape;
    }

    /** One window of one key. */
    private static final class OpenWindow {
        private final long start;
        private final long end;
        private final List<Event> events = new ArrayList<>();

        OpenWindow(long start, long end) {
            this.start = start;
            this.end = end;
        }

        long maxTimestamp() {
            return end - 1;
        }
    }

    /** A record arrives, in processing time at that clock. */
    public void event(Event event, long clock) {
        long timestamp = shape.processingTime() ? clock : event.timestamp();
        if (shape.kind().isSession()) {
            toSession(event, timestamp);
        } else {
            toAligned(event, timestamp);
        }
    }

    /** Time has come to there: the watermark, or in processing time the last millisecond that is over. */
    public void advance(long newTime) {
        if (newTime <= time) {
            return; // E3
        }
        long before = time;
        time = newTime;
        List<Map.Entry<String, OpenWindow>> due = new ArrayList<>();
        windows.forEach((key, open) -> open.stream()
                .filter(window -> window.maxTimestamp() > before && window.maxTimestamp() <= time) // E2
                .forEach(window -> due.add(Map.entry(key, window))));
        due.sort(Comparator.comparing(entry -> entry.getValue().maxTimestamp())); // E19
        due.forEach(entry -> fire(entry.getKey(), entry.getValue()));
        windows.values().forEach(open -> open.removeIf(window -> isOver(window.maxTimestamp()))); // W23
    }

    /** The firings since the last call. */
    public List<Fired> takeResults() {
        List<Fired> taken = results;
        results = new ArrayList<>();
        return taken;
    }

    /** The late records since the last call. */
    public List<Event> takeLate() {
        List<Event> taken = late;
        late = new ArrayList<>();
        return taken;
    }

    private void toAligned(Event event, long timestamp) {
        String key = shape.key().of(event);
        boolean taken = false;
        for (long start = firstStart(timestamp); start <= timestamp; start += shape.slide()) {
            if (timestamp < start + shape.size() && !isOver(start + shape.size() - 1)) { // W1, W3, E20
                taken = true;
                OpenWindow window = open(key, start, start + shape.size());
                window.events.add(event);
                fireIfPassed(key, window); // W10
            }
        }
        if (!taken && isOver(timestamp)) { // W22
            late.add(event);
        }
    }

    /** The first window start that is so late that the window may still cover the timestamp. */
    private long firstStart(long timestamp) {
        long lastStart = timestamp - Math.floorMod(timestamp - shape.offset(), shape.slide());
        long windowsBefore = shape.size() / shape.slide() + 1;
        return lastStart - windowsBefore * shape.slide();
    }

    private OpenWindow open(String key, long start, long end) {
        List<OpenWindow> open = windows.computeIfAbsent(key, each -> new ArrayList<>());
        for (OpenWindow window : open) {
            if (window.start == start && window.end == end) {
                return window;
            }
        }
        OpenWindow window = new OpenWindow(start, end);
        open.add(window);
        return window;
    }

    private void toSession(Event event, long timestamp) {
        String key = shape.key().of(event);
        List<OpenWindow> open = windows.computeIfAbsent(key, each -> new ArrayList<>());
        open.sort(Comparator.comparing(window -> window.start));
        long start = timestamp;
        long end = timestamp + shape.gapOf(event);
        List<Event> events = new ArrayList<>();
        for (Iterator<OpenWindow> all = open.iterator(); all.hasNext(); ) {
            OpenWindow other = all.next();
            if (other.start <= timestamp + shape.gapOf(event) && timestamp <= other.end) { // W4: touching is enough
                start = Math.min(start, other.start);
                end = Math.max(end, other.end);
                events.addAll(other.events);
                all.remove();
            }
        }
        if (isOver(end - 1)) { // W5: the merged window decides
            late.add(event);
            return;
        }
        OpenWindow merged = new OpenWindow(start, end);
        merged.events.addAll(events);
        merged.events.add(event);
        open.add(merged);
        fireIfPassed(key, merged); // W6
    }

    private void fireIfPassed(String key, OpenWindow window) {
        if (window.maxTimestamp() <= time) {
            fire(key, window);
        }
    }

    /** Whether the lateness after a timestamp is over; in processing time nothing is late (W31). */
    private boolean isOver(long timestamp) {
        return timestamp + shape.lateness() <= time;
    }

    private void fire(String key, OpenWindow window) {
        results.add(new Fired(key, window.start, window.end, List.copyOf(window.events)));
    }
}
