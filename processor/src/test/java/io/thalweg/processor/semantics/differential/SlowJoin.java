package io.thalweg.processor.semantics.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * What a join must do, written down from the semantics rows without a thought of speed: every record that ever came is
 * kept, and every pair looked at.
 */
final class SlowJoin {

    /** A record of one side. */
    record Event(boolean left, long timestamp, int key, int number) {}

    /** A record that was not late, with the watermark that it met. */
    private record Kept(Event event, long watermark) {}

    private final JoinShape shape;
    private final List<Kept> kept = new ArrayList<>();
    private List<String> results = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;
    private int late;

    SlowJoin(JoinShape shape) {
        this.shape = shape;
    }

    /** A record arrives. */
    void event(Event event) {
        if (shape.interval()) {
            meetNearOnes(event);
        } else {
            intoWindows(event);
        }
    }

    /** The watermark of both inputs rises; smaller ones do nothing (E3). */
    void advance(long newWatermark) {
        if (newWatermark <= watermark) {
            return;
        }
        long before = watermark;
        watermark = newWatermark;
        if (!shape.interval()) {
            fire(before);
        }
    }

    /** The results since the last call, as text with their timestamps. */
    List<String> takeResults() {
        List<String> taken = results;
        results = new ArrayList<>();
        return taken;
    }

    /** Whether the order of the pairs of a key is that of the rows: interval joins leave it open. */
    boolean ordersPairs() {
        return !shape.interval();
    }

    int late() {
        return late;
    }

    // --- interval joins ------------------------------------------------------------------------------------------

    private void meetNearOnes(Event event) {
        if (event.timestamp() < watermark) { // J4
            late++;
            return;
        }
        for (Kept other : kept) {
            boolean opposite =
                    other.event().left() != event.left() && other.event().key() == event.key();
            if (opposite && !isGone(other) && areNear(event, other.event())) {
                Event left = event.left() ? event : other.event();
                Event right = event.left() ? other.event() : event;
                emit(left, right, Math.max(left.timestamp(), right.timestamp())); // J5
            }
        }
        kept.add(new Kept(event, watermark));
    }

    private boolean areNear(Event one, Event other) {
        long distance = one.left() ? other.timestamp() - one.timestamp() : one.timestamp() - other.timestamp();
        return shape.lower() <= distance && distance <= shape.upper(); // J3
    }

    /** J6; what comes when its time is over stays until the next watermark. */
    private boolean isGone(Kept record) {
        long stays = Math.max(record.event().left() ? shape.upper() : -shape.lower(), 0);
        return record.event().timestamp() + stays <= watermark && record.watermark() < watermark;
    }

    // --- window joins --------------------------------------------------------------------------------------------

    private void intoWindows(Event event) {
        List<Long> open = shape.starts(event.timestamp()).stream()
                .filter(start -> !isOver(start))
                .toList();
        if (open.isEmpty()) { // W22
            late++;
            return;
        }
        kept.add(new Kept(event, watermark));
        open.stream()
                .filter(start -> shape.end(start) - 1 <= watermark)
                .forEach(start -> join(start, event.key())); // W21
    }

    private boolean isOver(long start) {
        return shape.end(start) - 1 + shape.lateness() <= watermark;
    }

    private void fire(long before) {
        kept.stream()
                .flatMap(record -> shape.starts(record.event().timestamp()).stream())
                .distinct()
                .sorted()
                .filter(start -> shape.end(start) - 1 > before && shape.end(start) - 1 <= watermark) // E2
                .forEach(start -> kept.stream()
                        .map(record -> record.event().key())
                        .distinct()
                        .forEach(key -> join(start, key)));
    }

    /** J1: all pairs of a key and window, in the nested loops that the row describes. */
    private void join(long start, int key) {
        List<Event> left = inWindow(start, key, true);
        List<Event> right = inWindow(start, key, false);
        long time = shape.end(start) - 1;
        for (Event one : left) {
            right.forEach(other -> emit(one, other, time));
            if (right.isEmpty() && shape.keepsLeft()) {
                emit(one, null, time);
            }
        }
        if (left.isEmpty() && shape.keepsRight()) {
            right.forEach(other -> emit(null, other, time));
        }
    }

    /** A record that was late for one of its windows is not in that one. */
    private List<Event> inWindow(long start, int key, boolean left) {
        return kept.stream()
                .filter(record ->
                        record.event().left() == left && record.event().key() == key)
                .filter(record -> shape.starts(record.event().timestamp()).contains(start))
                .filter(record -> shape.end(start) - 1 + shape.lateness() > record.watermark())
                .map(Kept::event)
                .toList();
    }

    private void emit(Event left, Event right, long timestamp) {
        int key = (left == null ? right : left).key();
        results.add(key + "|" + (left == null ? "-" : left.number()) + " " + (right == null ? "-" : right.number())
                + " @" + timestamp);
    }
}
