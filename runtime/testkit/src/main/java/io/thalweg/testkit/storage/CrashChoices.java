package io.thalweg.testkit.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through all combinations of choices whose number is found out on the way: each run takes the choices of the run
 * before, but for the last one that had an option left.
 */
final class CrashChoices {

    private final List<int[]> taken = new ArrayList<>(); // option, options
    private int next;

    /** An option of those from 0 to {@code options - 1}. */
    int choose(int options) {
        if (next == taken.size()) {
            taken.add(new int[] {0, options});
        }
        return taken.get(next++)[0];
    }

    /** Prepares the next run; false if all combinations have been seen. */
    boolean advance() {
        next = 0;
        while (!taken.isEmpty()) {
            int[] last = taken.get(taken.size() - 1);
            if (++last[0] < last[1]) {
                return true;
            }
            taken.remove(taken.size() - 1);
        }
        return false;
    }
}
