package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;

/** A loop that has windows to fire: counts them in units of their size, or of their slide. */
abstract class WindowLoop extends EventLoop {

    private final long size;
    private long firstOpen;
    private long fireAt; // the timestamp that brings the watermark to the end of the first open window

    WindowLoop(EventSource source, long size) {
        super(source);
        this.size = size;
        firstOpen = (EventGenerator.START - EventGenerator.LAG) / size;
        fireAt = (firstOpen + 1) * size + EventGenerator.LAG;
    }

    /** Adds an event to the window of this number. */
    abstract void add(Event event, long window);

    /** The end of this window has come; it is asked for each, also for those without events. */
    abstract void fire(long window, long windowEnd);

    @Override
    final void take(Event event) {
        long time = event.time;
        add(event, time / size); // no event is late
        if (time >= fireAt) {
            advance(time);
        }
    }

    private void advance(long time) {
        for (; time >= fireAt; fireAt += size) {
            fire(firstOpen, (firstOpen + 1) * size);
            firstOpen++;
        }
    }

    /** Fires as many windows as may be open. */
    @Override
    final void end() {
        for (int i = 0; i < open(); i++) {
            fire(firstOpen, (firstOpen + 1) * size);
            firstOpen++;
        }
    }

    /** How many windows may be open at a time: no lag is as large as a window of ten seconds. */
    int open() {
        return 2;
    }
}
