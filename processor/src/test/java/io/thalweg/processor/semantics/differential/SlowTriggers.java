package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What windows with triggers and evictors must do, written down from the semantics rows without a thought of speed: one
 * list of all open windows of all keys, searched each time.
 */
final class SlowTriggers {

    private final TriggeredShape shape;
    private final List<Open> open = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;
    private List<String> results = new ArrayList<>();
    private long late;

    SlowTriggers(TriggeredShape shape) {
        this.shape = shape;
    }

    /** One window of one key. */
    private static final class Open {
        private final String key;
        private final long start;
        private final long end;
        private List<Event> records = new ArrayList<>();
        private long count;
        private Long nextFiring;
        private final TreeSet<Long> timers = new TreeSet<>();

        Open(String key, long start, long end) {
            this.key = key;
            this.start = start;
            this.end = end;
        }

        long maxTimestamp() {
            return end == Long.MAX_VALUE ? end : end - 1;
        }
    }

    void event(Event event) {
        List<Open> windows = windowsOf(event);
        for (Open window : windows) {
            window.records.add(event);
            boolean fires = onElement(window, event.timestamp());
            setEnd(window);
            if (fires) {
                fire(window);
            }
        }
        if (windows.isEmpty() && isOver(event.timestamp())) { // W22
            late++;
        }
    }

    void advance(long newWatermark) {
        if (newWatermark <= watermark) {
            return; // E3
        }
        watermark = newWatermark;
        for (Open due = due(); due != null; due = due()) {
            long time = due.timers.pollFirst();
            if (onTimer(due, time)) {
                fire(due);
            }
            if (!shape.isGlobal() && time == cleanup(due)) { // W23
                open.remove(due);
            }
        }
    }

    List<String> takeResults() {
        List<String> taken = results;
        results = new ArrayList<>();
        return taken;
    }

    long late() {
        return late;
    }

    /** E19: of all timers the earliest. */
    private Open due() {
        return open.stream()
                .filter(window -> !window.timers.isEmpty() && window.timers.first() <= watermark)
                .min(Comparator.comparing(window -> window.timers.first()))
                .orElse(null);
    }

    private List<Open> windowsOf(Event event) {
        List<Open> windows = new ArrayList<>();
        if (shape.isGlobal()) {
            windows.add(find(event.name(), Long.MIN_VALUE, Long.MAX_VALUE)); // W8
        } else if (shape.session()) {
            Open merged = merged(event);
            if (merged != null) {
                windows.add(merged);
            }
        } else {
            long start = event.timestamp() - Math.floorMod(event.timestamp(), shape.slide());
            for (; start > event.timestamp() - shape.size(); start -= shape.slide()) { // W1, W3
                if (!isOver(start + shape.size() - 1)) { // E20
                    windows.add(find(event.name(), start, start + shape.size()));
                }
            }
        }
        return windows;
    }

    private Open find(String key, long start, long end) {
        for (Open window : open) {
            if (window.key.equals(key) && window.start == start && window.end == end) {
                return window;
            }
        }
        Open made = new Open(key, start, end);
        open.add(made);
        return made;
    }

    /** W4, W5, W19: the session of a record, with the triggers of those it has become merged. */
    private Open merged(Event event) {
        long start = event.timestamp();
        long end = start + shape.size();
        List<Open> parts = new ArrayList<>();
        for (Open other : open) {
            if (other.key.equals(event.name()) && other.start <= end && event.timestamp() <= other.end) {
                parts.add(other);
            }
        }
        parts.sort(Comparator.comparing(part -> part.start));
        for (Open part : parts) {
            start = Math.min(start, part.start);
            end = Math.max(end, part.end);
        }
        if (parts.size() == 1 && parts.get(0).start == start && parts.get(0).end == end) {
            return parts.get(0);
        }
        if (isOver(end - 1)) {
            return null;
        }
        Open merged = new Open(event.name(), start, end);
        for (Open part : parts) {
            merged.records.addAll(part.records);
            merged.count += part.count;
            if (part.nextFiring != null && (merged.nextFiring == null || part.nextFiring < merged.nextFiring)) {
                merged.nextFiring = part.nextFiring;
            }
        }
        if (merged.nextFiring != null) {
            merged.timers.add(merged.nextFiring);
        }
        open.removeAll(parts);
        open.add(merged);
        return merged;
    }

    private boolean onElement(Open window, long timestamp) {
        if (shape.count() > 0) { // W12
            window.count++;
            boolean fires = window.count >= shape.count();
            window.count = fires ? 0 : window.count;
            return fires;
        }
        if (window.maxTimestamp() <= watermark) { // W10
            return true;
        }
        window.timers.add(window.maxTimestamp());
        if (shape.every() > 0 && window.nextFiring == null) { // W14
            setNext(window, Math.floorDiv(timestamp, shape.every()) * shape.every());
        }
        return false;
    }

    private boolean onTimer(Open window, long time) {
        if (shape.count() > 0) {
            return false;
        }
        if (time == window.maxTimestamp()) {
            return true;
        }
        boolean fires = window.nextFiring != null && window.nextFiring == time;
        if (fires) {
            setNext(window, time);
        }
        return fires;
    }

    private void setNext(Open window, long time) {
        boolean endOfInput = shape.isGlobal() && watermark == Long.MAX_VALUE;
        window.nextFiring = endOfInput ? Long.MAX_VALUE : Math.min(time + shape.every(), window.maxTimestamp());
        window.timers.add(window.nextFiring);
    }

    private void setEnd(Open window) {
        if (!shape.isGlobal()) {
            window.timers.add(cleanup(window));
        }
    }

    private long cleanup(Open window) {
        return window.maxTimestamp() + shape.lateness();
    }

    private boolean isOver(long timestamp) {
        return !shape.isGlobal() && timestamp + shape.lateness() <= watermark;
    }

    private void fire(Open window) {
        if (window.records.isEmpty()) { // W18
            return;
        }
        if (!shape.after()) {
            evict(window);
        }
        List<Long> values = window.records.stream().map(Event::value).toList();
        String interval = shape.isGlobal() ? "global" : "[" + window.start + ", " + window.end + ")";
        results.add(window.key + " " + interval + " "
                + values.stream().mapToLong(Long::longValue).sum() + " " + values);
        if (shape.after()) {
            evict(window);
        }
        if (shape.purge()) { // W13
            window.records.clear();
        }
    }

    /** W20. */
    private void evict(Open window) {
        List<Event> records = window.records;
        if (shape.keep() > 0) {
            window.records =
                    new ArrayList<>(records.subList(Math.max(0, records.size() - (int) shape.keep()), records.size()));
        } else if (shape.within() > 0) {
            long newest = records.stream().mapToLong(Event::timestamp).max().orElseThrow();
            window.records = new ArrayList<>(records.stream()
                    .filter(record -> record.timestamp() > newest - shape.within())
                    .toList());
        }
    }
}
