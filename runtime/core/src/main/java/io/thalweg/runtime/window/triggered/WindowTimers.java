package io.thalweg.runtime.window.triggered;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The timers of all windows of one step on one lane in one domain of time: a heap with four children per node, in which
 * each timer knows its place, so that taking one back leaves nothing behind. Owned by the thread of the lane.
 */
final class WindowTimers {

    private static final int CHILDREN = 4;

    private final Function<TriggeredWindow, WindowTimer.Set> ofWindow;
    private WindowTimer[] heap = new WindowTimer[64];
    private int size;

    /** @param ofWindow where a window keeps its own timers of this domain */
    WindowTimers(Function<TriggeredWindow, WindowTimer.Set> ofWindow) {
        this.ofWindow = ofWindow;
    }

    int size() {
        return size;
    }

    /** Whether a timer is due at that time. */
    boolean due(long time) {
        return size > 0 && heap[0].time <= time;
    }

    /** Sets a timer; nothing happens if the window has one for that time. */
    void set(TriggeredWindow window, long time) {
        WindowTimer.Set own = ofWindow.apply(window);
        int index = own.indexOf(time);
        if (index < 0) {
            WindowTimer timer = new WindowTimer(window, time);
            own.insert(-1 - index, timer);
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
            }
            rise(size++, timer);
        }
    }

    /** Takes a timer back; nothing happens if there is none. */
    void delete(TriggeredWindow window, long time) {
        WindowTimer.Set own = ofWindow.apply(window);
        int index = own.indexOf(time);
        if (index >= 0) {
            WindowTimer timer = own.get(index);
            own.remove(index);
            remove(timer);
        }
    }

    void deleteAll(TriggeredWindow window) {
        WindowTimer.Set own = ofWindow.apply(window);
        while (!own.isEmpty()) {
            delete(window, own.last().time);
        }
    }

    /** Takes the earliest timer out; there must be one. */
    WindowTimer takeFirst() {
        WindowTimer first = heap[0];
        delete(first.window, first.time);
        return first;
    }

    private void remove(WindowTimer timer) {
        int index = timer.position;
        WindowTimer last = heap[--size];
        heap[size] = null;
        if (last != timer) {
            if (last.isBefore(timer)) {
                rise(index, last);
            } else {
                sink(index, last);
            }
        }
    }

    /** Puts a timer at an index that is free, or at one above. */
    private void rise(int from, WindowTimer timer) {
        int index = from;
        while (index > 0 && timer.isBefore(heap[(index - 1) / CHILDREN])) {
            int parent = (index - 1) / CHILDREN;
            put(index, heap[parent]);
            index = parent;
        }
        put(index, timer);
    }

    /** Puts a timer at an index that is free, or at one below. */
    private void sink(int from, WindowTimer timer) {
        int index = from;
        for (int child = earliestChild(index); child >= 0 && heap[child].isBefore(timer); ) {
            put(index, heap[child]);
            index = child;
            child = earliestChild(index);
        }
        put(index, timer);
    }

    /** The child with the earliest time, -1 if there is none. */
    private int earliestChild(int parent) {
        int begin = parent * CHILDREN + 1;
        int earliest = begin < size ? begin : -1;
        for (int child = begin + 1; child < Math.min(begin + CHILDREN, size); child++) {
            if (heap[child].isBefore(heap[earliest])) {
                earliest = child;
            }
        }
        return earliest;
    }

    private void put(int index, WindowTimer timer) {
        heap[index] = timer;
        timer.position = index;
    }
}
