package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryOutput;
import java.util.Arrays;

/** A time at which a window is looked at. */
final class WindowTimer {

    final TriggeredWindow window;
    final long time;

    /** Where it stands in {@link WindowTimers}. */
    int position;

    WindowTimer(TriggeredWindow window, long time) {
        this.window = window;
        this.time = time;
    }

    /** In order of time; of the windows of one key the earlier one first, so that lanes do not matter. */
    boolean isBefore(WindowTimer other) {
        return time < other.time || time == other.time && window.start < other.window.start;
    }

    /** The timers of one window in one domain of time, ascending; each time is there once (P2). */
    static final class Set {

        private static final WindowTimer[] EMPTY = {};

        private WindowTimer[] timers = EMPTY;
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        WindowTimer last() {
            return timers[size - 1];
        }

        /** Where the timer for that time stands, or {@code -1 - index} of where it would. */
        int indexOf(long time) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (timers[middle].time < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < size && timers[low].time == time ? low : -1 - low;
        }

        void write(BinaryOutput out) {
            out.writeVarInt(size);
            for (int i = 0; i < size; i++) {
                out.writeLong(timers[i].time);
            }
        }

        WindowTimer get(int index) {
            return timers[index];
        }

        void insert(int index, WindowTimer timer) {
            if (size == timers.length) {
                timers = Arrays.copyOf(timers, size + 2 + size / 2);
            }
            System.arraycopy(timers, index, timers, index + 1, size - index);
            timers[index] = timer;
            size++;
        }

        void remove(int index) {
            size--;
            System.arraycopy(timers, index + 1, timers, index, size - index);
            timers[size] = null;
        }
    }
}
