package io.thalweg.runtime.window.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sessions in event time as the rows of the semantics say them, slow and obvious: what the engine is compared with. */
final class SlowSessions {

    /** One window in state. */
    private static final class Window {
        final String key;
        final long start;
        final long end;
        long clicks;
        long sum;
        boolean timer; // an event-time timer at end - 1 is registered

        Window(String key, long start, long end) {
            this.key = key;
            this.start = start;
            this.end = end;
        }
    }

    final List<VisitStage.Result> results = new ArrayList<>();
    final List<VisitStage.Late> late = new ArrayList<>();
    private final long lateness;
    private List<Window> windows = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;

    SlowSessions(long lateness) {
        this.lateness = lateness;
    }

    int openSessions() {
        return windows.size();
    }

    void add(String key, long value, long timestamp, long gap) {
        List<Window> kept = new ArrayList<>();
        List<Window> touched = new ArrayList<>();
        for (Window window : windows) {
            boolean touches = window.key.equals(key) && window.start <= timestamp + gap && timestamp <= window.end;
            (touches ? touched : kept).add(window);
        }
        long start = touched.stream().mapToLong(window -> window.start).reduce(timestamp, Math::min);
        long end = touched.stream().mapToLong(window -> window.end).reduce(timestamp + gap, Math::max);
        if (end - 1 + lateness <= watermark) { // W5: of the merged window
            late.add(new VisitStage.Late(key, timestamp, value));
            return;
        }
        Window merged = new Window(key, start, end);
        merged.clicks = 1 + touched.stream().mapToLong(window -> window.clicks).sum();
        merged.sum = value + touched.stream().mapToLong(window -> window.sum).sum();
        merged.timer = end - 1 > watermark;
        kept.add(merged);
        windows = kept;
        if (!merged.timer) {
            fire(merged); // W10
        }
    }

    void watermark(long newWatermark) {
        watermark = newWatermark;
        windows.stream()
                .filter(window -> window.timer && window.end - 1 <= watermark)
                .sorted(Comparator.comparing((Window window) -> window.end).thenComparing(window -> window.key))
                .forEach(this::fire);
        windows.removeIf(window -> window.end - 1 + lateness <= watermark);
    }

    private void fire(Window window) {
        window.timer = false;
        results.add(new VisitStage.Result(window.key, window.start, window.end, window.clicks, window.sum));
    }
}
